import type { UpdateContactInput } from '#domain/contact/update-contact-input.ts';
import { formText } from './form-text.ts';

/** What the form about one contact says; an empty first name means it is not known. */
export function readContactChange(contactId: string, form: FormData): UpdateContactInput {
  const text = (name: string) => formText(form, name);
  const custom = [...form.keys()]
    .filter((name) => name.startsWith('custom.'))
    .map((name) => [name.slice('custom.'.length), text(name)])
    .filter(([, value]) => value !== '');
  return {
    contactId,
    name: text('name'),
    firstName: text('firstName') || null,
    email: text('email'),
    company: text('company'),
    role: text('role'),
    custom: Object.fromEntries(custom),
    tags: text('tags')
      .split(',')
      .map((tag) => tag.trim())
      .filter(Boolean),
  };
}
