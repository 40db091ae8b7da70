import { EnrollContactsInput } from '#domain/campaign/enroll-contacts-input.ts';
import { ReplaceMailboxInput } from '#domain/campaign/replace-mailbox-input.ts';
import type { Services } from '#services/index.ts';
import { components } from '../../components.ts';
import { defineRoute, type Route } from '../../route.ts';

const one = { tag: 'Campaigns', method: 'post', status: 200 } as const;

/** Who is in a campaign, and from where they are written to. */
export function campaignContactRoutes({ campaigns }: Services): Route[] {
  return [
    defineRoute({
      ...one,
      path: '/campaigns/{campaignId}/contacts',
      summary: 'Enroll contacts: those given, or all that match',
      input: EnrollContactsInput,
      output: components.Enrollment,
      call: campaigns.enroll,
    }),
    defineRoute({
      ...one,
      path: '/campaigns/{campaignId}/move-mailbox',
      summary: 'Move everybody who writes from one mailbox to another, in new threads',
      input: ReplaceMailboxInput,
      output: components.ReplacedMailbox,
      call: campaigns.replaceMailbox,
    }),
  ];
}
