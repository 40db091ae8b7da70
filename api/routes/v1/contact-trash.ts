import { ContactRefInput } from '#domain/contact/contact-ref-input.ts';
import { ListTrashInput } from '#domain/contact/list-trash-input.ts';
import { RestoreContactsInput } from '#domain/contact/restore-contacts-input.ts';
import { RestoredContactsView } from '#domain/contact/restored-contacts-view.ts';
import { TrashedContactView } from '#domain/contact/trashed-contact-view.ts';
import { pageView } from '#domain/shared/page-view.ts';
import type { Services } from '#services/index.ts';
import { components } from '../../components.ts';
import { defineRoute, type Route } from '../../route.ts';

const one = { tag: 'Contacts', status: 200 } as const;

/** Who was deleted, and back. */
export function contactTrashRoutes({ contacts }: Services): Route[] {
  return [
    defineRoute({
      ...one,
      method: 'get',
      path: '/contacts/trash',
      summary: 'List deleted contacts',
      input: ListTrashInput,
      output: pageView(TrashedContactView),
      call: contacts.listTrash,
    }),
    defineRoute({
      ...one,
      method: 'post',
      path: '/contacts/trash/restore',
      summary: 'Take contacts out of the trash',
      input: RestoreContactsInput,
      output: RestoredContactsView,
      call: contacts.restoreMany,
    }),
    defineRoute({
      ...one,
      method: 'post',
      path: '/contacts/{contactId}/restore',
      summary: 'Take a contact out of the trash',
      input: ContactRefInput,
      output: components.Contact,
      call: contacts.restore,
    }),
  ];
}
