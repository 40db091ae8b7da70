import type { Theme } from './preferences.ts';

export const themeLabels: Readonly<Record<Theme, string>> = {
  light: 'Light',
  dark: 'Dark',
  system: 'As the system',
};
