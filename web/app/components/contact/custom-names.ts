import type { ContactView } from '#domain/contact/contact-view.ts';
import type { CustomFieldView } from '#domain/custom-field/custom-field-view.ts';

/** What the workspace asks of everybody, then what only this contact has. */
export function customNames(
  { custom }: Pick<ContactView, 'custom'>,
  known: readonly Pick<CustomFieldView, 'name'>[],
): string[] {
  return [...new Set([...known.map(({ name }) => name), ...Object.keys(custom)])];
}
