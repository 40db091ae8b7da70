import { ContactRefInput } from '#domain/contact/contact-ref-input.ts';
import { ContactHistoryInput } from '#domain/contact/contact-history-input.ts';
import { pageView } from '#domain/shared/page-view.ts';
import type { Services } from '#services/index.ts';
import { components } from '../../components.ts';
import { defineRoute, type Route } from '../../route.ts';

const tag = 'Contacts';

/** What happened to a contact and what comes next. */
export function contactHistoryRoutes({ contacts }: Services): Route[] {
  const one = { tag, method: 'get', status: 200 } as const;
  return [
    defineRoute({
      ...one,
      path: '/contacts/{contactId}/timeline',
      summary: 'List what happened to a contact, newest first',
      input: ContactHistoryInput,
      output: pageView(components.TimelineEvent),
      call: contacts.listTimeline,
    }),
    defineRoute({
      ...one,
      path: '/contacts/{contactId}/explain',
      summary: 'Explain why nothing is sent now and what comes next',
      input: ContactRefInput,
      output: components.Explanation,
      call: contacts.explain,
    }),
    defineRoute({
      ...one,
      path: '/contacts/{contactId}/emails',
      summary: 'List the mails to and from a contact, newest first',
      input: ContactHistoryInput,
      output: pageView(components.Email),
      call: contacts.listEmails,
    }),
  ];
}
