import type { TemplateValues } from './template-values.ts';

/** For tests: somebody of whom everything is known. */
export const ana: TemplateValues = {
  firstName: null,
  lastName: null,
  name: 'Ana Pérez',
  company: 'Acme & Sons',
  role: 'Head of Talent',
  email: 'ana@acme.example',
  custom: { City: 'Berlin', 'Favourite book': 'Dune' },
  sender: { name: 'Jo Li' },
};
