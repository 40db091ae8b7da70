import type { ContactSortField } from '#domain/contact/contact-sort.ts';

/** A column beside the name. */
export interface ContactColumn {
  /** As the address and saved views spell it: a field of a contact, or `custom.<name>`. */
  readonly id: string;
  readonly label: string;
  /** How the API is asked to sort by it. */
  readonly sort?: ContactSortField | `custom.${string}`;
}

/** Every column that is no custom field. */
export const ownColumns = [
  { id: 'email', label: 'Email', sort: 'email' },
  { id: 'company', label: 'Company', sort: 'company' },
  { id: 'role', label: 'Role', sort: 'role' },
  { id: 'status', label: 'Status', sort: 'status' },
  { id: 'next', label: 'Next' },
  { id: 'tags', label: 'Tags' },
  { id: 'phone', label: 'Phone' },
  { id: 'website', label: 'Website' },
  { id: 'linkedin', label: 'LinkedIn' },
  { id: 'location', label: 'Location' },
  { id: 'timeZone', label: 'Time zone' },
  { id: 'createdAt', label: 'Added', sort: 'createdAt' },
  { id: 'updatedAt', label: 'Changed', sort: 'updatedAt' },
] as const satisfies readonly ContactColumn[];

/** What a list shows until somebody chooses; columns join as the screen gets wider. */
export const usualColumns: readonly string[] = ['email', 'company', 'role', 'status', 'next'];

export function customColumn(name: string): ContactColumn {
  return { id: `custom.${name}`, label: name, sort: `custom.${name}` };
}

/** The columns asked for, in the order asked for; what is no column of ours is left out. */
export function chosenColumns(ids: readonly string[]): ContactColumn[] {
  return ids.flatMap((id) => {
    const own = ownColumns.find((column) => column.id === id);
    return own ?? (id.startsWith('custom.') ? customColumn(id.slice('custom.'.length)) : []);
  });
}
