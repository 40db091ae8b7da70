import { ContactFilterInput } from '#domain/contact/contact-filter-input.ts';
import { ContactRefInput } from '#domain/contact/contact-ref-input.ts';
import { CreateContactInput } from '#domain/contact/create-contact-input.ts';
import { ListContactsInput } from '#domain/contact/list-contacts-input.ts';
import { UpdateContactInput } from '#domain/contact/update-contact-input.ts';
import type { Services } from '#services/index.ts';
import { components } from '../../components.ts';
import { defineRoute, type Route } from '../../route.ts';

const tag = 'Contacts';

/** One person each, as a record. */
export function contactRoutes({ contacts }: Services): Route[] {
  const one = { tag, input: ContactRefInput, output: components.Contact, status: 200 } as const;
  return [
    defineRoute({
      ...one,
      method: 'get',
      path: '/contacts',
      summary: 'List contacts',
      input: ListContactsInput,
      output: components.ContactPage,
      call: contacts.list,
    }),
    defineRoute({
      ...one,
      method: 'get',
      path: '/contacts/count',
      summary: 'Count contacts',
      input: ContactFilterInput,
      output: components.ContactCount,
      call: contacts.count,
    }),
    defineRoute({
      ...one,
      method: 'post',
      path: '/contacts',
      summary: 'Add a contact',
      input: CreateContactInput,
      status: 201,
      call: contacts.create,
    }),
    defineRoute({
      ...one,
      method: 'get',
      path: '/contacts/{contactId}',
      summary: 'Get a contact',
      call: contacts.get,
    }),
    defineRoute({
      ...one,
      method: 'patch',
      path: '/contacts/{contactId}',
      summary: 'Change a contact',
      input: UpdateContactInput,
      call: contacts.update,
    }),
    {
      ...one,
      method: 'delete',
      path: '/contacts/{contactId}',
      summary: 'Delete a contact with its mails and timeline',
      status: 204,
      output: null,
      call: contacts.delete,
    },
  ];
}
