import type { ImportColumn } from '#domain/import/import-mapping.ts';

const words: Readonly<Record<string, string>> = {
  custom: 'a field of its own',
  ignore: 'nothing',
  linkedin: 'LinkedIn',
};

/** A contact's field as people call it: `firstName` reads "First name". */
export function targetWords(target: ImportColumn['target']): string {
  const spaced = target.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words[target] ?? spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

/** A type of property as Notion's own pages call it: `rich_text` reads "text". */
export const typeWords = (type: string) =>
  type === 'rich_text' ? 'text' : type.replaceAll('_', ' ');
