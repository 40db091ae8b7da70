import { ContactRefInput } from '#domain/contact/contact-ref-input.ts';
import { CreateListInput } from '#domain/list/create-list-input.ts';
import { ListRefInput } from '#domain/list/list-ref-input.ts';
import { UpdateListInput } from '#domain/list/update-list-input.ts';
import { pageView } from '#domain/shared/page-view.ts';
import type { Services } from '#services/index.ts';
import { components } from '../../components.ts';
import { defineRoute, type Route } from '../../route.ts';

const tag = 'Organising contacts';

export function contactListRoutes({ lists }: Services): Route[] {
  const one = { tag, output: components.List, status: 200 } as const;
  return [
    {
      ...one,
      method: 'get',
      path: '/lists',
      summary: 'List lists',
      input: null,
      output: pageView(components.List),
      call: (access) => lists.list(access, undefined),
    },
    defineRoute({
      ...one,
      method: 'get',
      path: '/contacts/{contactId}/lists',
      summary: 'List the lists a contact is on',
      input: ContactRefInput,
      output: pageView(components.List),
      call: lists.listOfContact,
    }),
    defineRoute({
      ...one,
      method: 'post',
      path: '/lists',
      summary: 'Add a list',
      input: CreateListInput,
      status: 201,
      call: lists.create,
    }),
    defineRoute({
      ...one,
      method: 'patch',
      path: '/lists/{listId}',
      summary: 'Change a list',
      input: UpdateListInput,
      call: lists.update,
    }),
    {
      ...one,
      method: 'delete',
      path: '/lists/{listId}',
      summary: 'Delete a list',
      input: ListRefInput,
      status: 204,
      output: null,
      call: lists.delete,
    },
  ];
}
