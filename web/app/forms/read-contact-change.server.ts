import type { UpdateContactInput } from '#domain/contact/update-contact-input.ts';
import { formText } from './form-text.ts';

/** Known of some people only: empty means not known. */
const optional = ['firstName', 'lastName', 'phone', 'website', 'linkedin', 'location'] as const;

/**
 * What the form about one contact says. An empty field of the workspace has no value, as before it was
 * filled in; a name that only this contact has (`loose`) stays, or the form could not show it again.
 */
export function readContactChange(contactId: string, form: FormData): UpdateContactInput {
  const text = (name: string) => formText(form, name);
  const loose = form.getAll('loose');
  const custom = [...form.keys()]
    .filter((name) => name.startsWith('custom.'))
    .map((name) => [name.slice('custom.'.length), text(name)] as const)
    .filter(([name, value]) => value !== '' || loose.includes(name));
  return {
    contactId,
    name: text('name'),
    email: text('email'),
    company: text('company'),
    role: text('role'),
    ...Object.fromEntries(optional.map((name) => [name, text(name) || null])),
    custom: Object.fromEntries(custom),
  };
}
