import { ContactRefInput } from '#domain/contact/contact-ref-input.ts';
import { MergeContactsInput } from '#domain/contact/merge-contacts-input.ts';
import { pageView } from '#domain/shared/page-view.ts';
import type { Services } from '#services/index.ts';
import { components } from '../../components.ts';
import { defineRoute, type Route } from '../../route.ts';

/** Two contacts that are one person. */
export function contactMergeRoutes({ contacts }: Services): Route[] {
  const one = { tag: 'Contacts', method: 'post', input: MergeContactsInput, status: 200 } as const;
  return [
    defineRoute({
      ...one,
      path: '/contacts/{contactId}/merge/preview',
      summary: 'What two contacts would become as one',
      output: components.MergePreview,
      call: contacts.previewMerge,
    }),
    defineRoute({
      ...one,
      path: '/contacts/{contactId}/merge',
      summary: 'Merge another contact into this one',
      output: components.Contact,
      call: contacts.merge,
    }),
    defineRoute({
      ...one,
      method: 'get',
      path: '/contacts/{contactId}/duplicates',
      summary: 'List contacts that may be the same person',
      input: ContactRefInput,
      output: pageView(components.Contact),
      call: contacts.listDuplicates,
    }),
  ];
}
