import type { ContactView } from '#domain/contact/contact-view.ts';
import type { CustomFieldType } from '#domain/custom-field/custom-field-type.ts';
import { formatInstant } from '../time/format-instant.ts';

const plain = [
  'email',
  'company',
  'role',
  'phone',
  'website',
  'linkedin',
  'location',
  'timeZone',
] as const;
const instants = ['createdAt', 'updatedAt'] as const;

/** What a column shows of a contact; empty = not known. */
export function cellText(
  contact: ContactView,
  columnId: string,
  type: CustomFieldType | undefined,
  { timeZone, nowMs }: { timeZone: string; nowMs: number },
): string {
  if (columnId.startsWith('custom.')) {
    const value = contact.custom[columnId.slice('custom.'.length)] ?? '';
    if (type !== 'boolean' || value === '') return value;
    return value === 'true' ? 'Yes' : 'No';
  }
  if (columnId === 'tags') return contact.tags.join(', ');
  const instant = instants.find((field) => field === columnId);
  if (instant) return formatInstant(Date.parse(contact[instant]), timeZone, nowMs);
  const field = plain.find((each) => each === columnId);
  return (field && contact[field]) ?? '';
}
