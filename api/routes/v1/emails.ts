import { SentTestView } from '#domain/campaign/sent-test-view.ts';
import { SendTestEmailInput } from '#domain/email/send-test-email-input.ts';
import type { Services } from '#services/index.ts';
import { defineRoute, type Route } from '../../route.ts';

/** Emails that belong to no campaign yet. */
export function emailRoutes({ emails }: Services): Route[] {
  return [
    defineRoute({
      tag: 'Writing',
      method: 'post',
      path: '/emails/test',
      summary: 'Mail any email, saved or not, as a contact would get it, to the mailbox itself',
      input: SendTestEmailInput,
      output: SentTestView,
      status: 200,
      call: emails.sendTest,
    }),
  ];
}
