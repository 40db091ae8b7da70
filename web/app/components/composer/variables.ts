import type { ContactView } from '#domain/contact/contact-view.ts';

export interface Variable {
  readonly label: string;
  /** As it stands in the text. */
  readonly tag: string;
}

/** Only where it may take several lines. */
export const signatureTag = '{{signature}}';

const common: readonly Variable[] = [
  { label: 'First name', tag: '{{firstName|there}}' },
  { label: 'Full name', tag: '{{name}}' },
  { label: 'Company', tag: '{{company|your company}}' },
  { label: 'Role', tag: '{{role|your role}}' },
  { label: 'My name', tag: '{{sender.name}}' },
  { label: 'My signature', tag: signatureTag },
];

/** What a mail may say about these contacts: our fields, then the columns they came with. */
export function variablesFor(contacts: readonly ContactView[]): readonly Variable[] {
  const headers = new Set(contacts.flatMap(({ custom }) => Object.keys(custom)));
  const own = [...headers].map((header) => ({ label: header, tag: `{{custom.${header}}}` }));
  return [...common, ...own];
}

const labels: Readonly<Record<string, string>> = {
  firstName: 'First name',
  lastName: 'Last name',
  name: 'Full name',
  company: 'Company',
  role: 'Role',
  email: 'Email address',
  'sender.name': 'My name',
  signature: 'My signature',
};

/** What people call a variable. */
export function variableLabel(name: string): string {
  return labels[name] ?? name.replace(/^custom\./, '');
}
