import type { ContactView } from '#domain/contact/contact-view.ts';
import { mergedFields, type MergeChoice } from '#domain/contact/merge-contacts-input.ts';

/** A field in which the contacts of a merge differ, or that only some of them have. */
export interface MergeField {
  readonly field: MergeChoice;
  readonly label: string;
  /** Whose value it is, one entry for each different value, the kept contact's first. */
  readonly values: readonly { readonly contactId: string; readonly value: string }[];
}

const labels: Record<(typeof mergedFields)[number], string> = {
  name: 'Name',
  firstName: 'First name',
  lastName: 'Last name',
  email: 'Email',
  company: 'Company',
  role: 'Role',
  phone: 'Phone',
  website: 'Website',
  linkedin: 'LinkedIn',
  location: 'Location',
  timeZone: 'Time zone',
};

/** Every field that any of them has a value in, with the values there are to choose from. */
export function mergeFields(contacts: readonly ContactView[]): MergeField[] {
  const customNames = [...new Set(contacts.flatMap(({ custom }) => Object.keys(custom)))];
  const fields = [
    ...mergedFields.map((field) => ({
      field,
      label: labels[field],
      read: (contact: ContactView) => contact[field],
    })),
    ...customNames.map((name) => ({
      field: `custom.${name}` as const,
      label: name,
      read: (contact: ContactView) => contact.custom[name],
    })),
  ];
  return fields.flatMap(({ field, label, read }) => {
    const values = new Map<string, string>();
    for (const contact of contacts) {
      const value = read(contact);
      if (value && !values.has(value)) values.set(value, contact.id);
    }
    if (values.size === 0) return [];
    return [
      { field, label, values: [...values].map(([value, contactId]) => ({ contactId, value })) },
    ];
  });
}

/** What the merge with one of the others has to take from it. */
export function takenFrom(
  otherId: string,
  chosen: ReadonlyMap<MergeChoice, string>,
): MergeChoice[] {
  return [...chosen].flatMap(([field, contactId]) => (contactId === otherId ? [field] : []));
}
