import { ContactRefInput } from '#domain/contact/contact-ref-input.ts';
import { MoveMailboxInput } from '#domain/contact/move-mailbox-input.ts';
import { RescheduleContactInput } from '#domain/contact/reschedule-contact-input.ts';
import { SkipStepInput } from '#domain/contact/skip-step-input.ts';
import type { Services } from '#services/index.ts';
import { components } from '../../components.ts';
import { defineRoute, type Route } from '../../route.ts';

const tag = 'Contacts';

/** What a person may do to the sequence of one contact. */
export function contactControlRoutes({ contacts }: Services): Route[] {
  const one = { tag, input: ContactRefInput, output: components.Contact, status: 200 } as const;
  return [
    defineRoute({
      ...one,
      method: 'post',
      path: '/contacts/{contactId}/pause',
      summary: 'Pause a contact: its delays stand still',
      call: contacts.pause,
    }),
    defineRoute({
      ...one,
      method: 'post',
      path: '/contacts/{contactId}/resume',
      summary: 'Resume a contact',
      call: contacts.resume,
    }),
    defineRoute({
      ...one,
      method: 'post',
      path: '/contacts/{contactId}/stop',
      summary: "End a contact's sequence",
      call: contacts.stop,
    }),
    defineRoute({
      ...one,
      method: 'post',
      path: '/contacts/{contactId}/skip-step',
      summary: 'Leave out the next step',
      input: SkipStepInput,
      call: contacts.skipStep,
    }),
    defineRoute({
      ...one,
      method: 'post',
      path: '/contacts/{contactId}/send-now',
      summary: 'Send the next mail before all others, inside the caps',
      call: contacts.sendNow,
    }),
    defineRoute({
      ...one,
      method: 'post',
      path: '/contacts/{contactId}/reschedule',
      summary: 'Choose when the next step is due, inside caps and window',
      input: RescheduleContactInput,
      call: contacts.reschedule,
    }),
    defineRoute({
      ...one,
      method: 'post',
      path: '/contacts/{contactId}/move-mailbox',
      summary: 'Write from another mailbox of the campaign, in a new thread',
      input: MoveMailboxInput,
      output: components.MovedContact,
      call: contacts.moveMailbox,
    }),
  ];
}
