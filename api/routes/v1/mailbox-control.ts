import { MailboxRefInput } from '#domain/mailbox/mailbox-ref-input.ts';
import { MailboxTestView } from '#domain/mailbox/mailbox-test-view.ts';
import type { Services } from '#services/index.ts';
import { components } from '../../components.ts';
import { defineRoute, type Route } from '../../route.ts';

const tag = 'Mailboxes';

/** What a person may do to one mailbox. */
export function mailboxControlRoutes({ mailboxes }: Services): Route[] {
  const one = {
    tag,
    method: 'post',
    input: MailboxRefInput,
    output: components.Mailbox,
    status: 200,
  } as const;
  return [
    defineRoute({
      ...one,
      path: '/mailboxes/{mailboxId}/pause',
      summary: 'Pause a mailbox; replies are still noticed',
      call: mailboxes.pause,
    }),
    defineRoute({
      ...one,
      path: '/mailboxes/{mailboxId}/resume',
      summary: 'Resume a mailbox',
      call: mailboxes.resume,
    }),
    defineRoute({
      ...one,
      path: '/mailboxes/{mailboxId}/test',
      summary: 'Ask the provider whether the connection works; mails nobody',
      output: MailboxTestView,
      call: mailboxes.test,
    }),
    defineRoute({
      ...one,
      path: '/mailboxes/{mailboxId}/check-replies',
      summary: 'Look for replies now instead of at the next poll',
      status: 202,
      call: mailboxes.checkReplies,
    }),
    {
      ...one,
      method: 'delete',
      path: '/mailboxes/{mailboxId}',
      summary: 'Disconnect a mailbox and end the grant at the provider',
      output: null,
      status: 204,
      call: mailboxes.disconnect,
    },
  ];
}
