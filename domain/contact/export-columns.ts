import type { ContactView } from './contact-view.ts';

/** A column of an export and what stands in it. */
export type ExportColumn = { header: string; value: (contact: ContactView) => string };

/** Named so that an import knows them again. */
const fields: readonly ExportColumn[] = [
  { header: 'Name', value: ({ name }) => name },
  { header: 'Email', value: ({ email }) => email },
  { header: 'Company', value: ({ company }) => company },
  { header: 'Role', value: ({ role }) => role },
  { header: 'First name', value: ({ firstName }) => firstName ?? '' },
  { header: 'Last name', value: ({ lastName }) => lastName ?? '' },
  { header: 'Phone', value: ({ phone }) => phone ?? '' },
  { header: 'Website', value: ({ website }) => website ?? '' },
  { header: 'LinkedIn', value: ({ linkedin }) => linkedin ?? '' },
  { header: 'Location', value: ({ location }) => location ?? '' },
  { header: 'Time zone', value: ({ timeZone }) => timeZone ?? '' },
  { header: 'Tags', value: ({ tags }) => tags.join(', ') },
  { header: 'Status', value: ({ status }) => status },
  { header: 'Reason', value: ({ reason }) => reason.sentence },
  { header: 'Next send', value: ({ nextSendAt }) => nextSendAt ?? '' },
  { header: 'Added', value: ({ createdAt }) => createdAt },
];

/** @param customNames of the custom fields, in their order */
export function exportColumns(customNames: readonly string[]): ExportColumn[] {
  const custom = customNames.map((header) => ({
    header,
    value: (contact: ContactView) =>
      Object.hasOwn(contact.custom, header) ? String(contact.custom[header]) : '',
  }));
  return [...fields, ...custom];
}
