import type { TemplateValues } from './template-values.ts';

/** Somebody of whom nothing is known. */
export const nobody: TemplateValues = {
  firstName: null,
  lastName: null,
  name: null,
  company: null,
  role: null,
  email: null,
  custom: {},
  sender: { name: null },
};
