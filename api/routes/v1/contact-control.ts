import { ContactRefInput } from '#domain/contact/contact-ref-input.ts';
import type { Services } from '#services/index.ts';
import { components } from '../../components.ts';
import { defineRoute, type Route } from '../../route.ts';

/** Whether one contact goes on in its sequence. */
export function contactControlRoutes({ contacts }: Services): Route[] {
  const one = {
    tag: 'Contacts',
    method: 'post',
    input: ContactRefInput,
    output: components.Contact,
    status: 200,
  } as const;
  return [
    defineRoute({
      ...one,
      path: '/contacts/{contactId}/pause',
      summary: 'Pause a contact: its delays stand still',
      call: contacts.pause,
    }),
    defineRoute({
      ...one,
      path: '/contacts/{contactId}/resume',
      summary: 'Resume a contact',
      call: contacts.resume,
    }),
    defineRoute({
      ...one,
      path: '/contacts/{contactId}/stop',
      summary: "End a contact's sequence",
      call: contacts.stop,
    }),
  ];
}
