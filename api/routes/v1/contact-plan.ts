import { ContactRefInput } from '#domain/contact/contact-ref-input.ts';
import { MoveMailboxInput } from '#domain/contact/move-mailbox-input.ts';
import { RescheduleContactInput } from '#domain/contact/reschedule-contact-input.ts';
import { SettleUncertainInput } from '#domain/contact/settle-uncertain-input.ts';
import { SkipStepInput } from '#domain/contact/skip-step-input.ts';
import { ReleaseStaleInput } from '#domain/outage/release-stale-input.ts';
import type { Services } from '#services/index.ts';
import { components } from '../../components.ts';
import { defineRoute, type Route } from '../../route.ts';

const one = { tag: 'Contacts', method: 'post', output: components.Contact, status: 200 } as const;

/** What comes next for one contact: which mail, when and from where. */
export function contactPlanRoutes({ contacts }: Services): Route[] {
  return [
    defineRoute({
      ...one,
      path: '/contacts/{contactId}/skip-step',
      summary: 'Leave out the next step',
      input: SkipStepInput,
      call: contacts.skipStep,
    }),
    defineRoute({
      ...one,
      path: '/contacts/{contactId}/send-now',
      summary: 'Send the next mail before all others, inside the caps',
      input: ContactRefInput,
      call: contacts.sendNow,
    }),
    defineRoute({
      ...one,
      path: '/contacts/{contactId}/reschedule',
      summary: 'Choose when the next step is due, inside caps and window',
      input: RescheduleContactInput,
      call: contacts.reschedule,
    }),
    defineRoute({
      ...one,
      path: '/contacts/{contactId}/move-mailbox',
      summary: 'Write from another mailbox of the campaign, in a new thread',
      input: MoveMailboxInput,
      output: components.MovedContact,
      call: contacts.moveMailbox,
    }),
    defineRoute({
      ...one,
      path: '/contacts/{contactId}/settle',
      summary: 'Decide about a mail of which nobody can tell whether it went out',
      input: SettleUncertainInput,
      call: contacts.settleUncertain,
    }),
    defineRoute({
      ...one,
      path: '/contacts/{contactId}/release-stale',
      summary: 'Decide about a mail that an outage made overdue: send, plan anew or skip',
      input: ReleaseStaleInput,
      call: contacts.releaseStale,
    }),
  ];
}
