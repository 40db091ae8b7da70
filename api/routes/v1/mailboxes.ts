import { ConnectGmailInput } from '#domain/mailbox/connect-gmail-input.ts';
import { GmailAuthorizationView } from '#domain/mailbox/gmail-authorization-view.ts';
import { ListMailboxesInput } from '#domain/mailbox/list-mailboxes-input.ts';
import { MailboxRefInput } from '#domain/mailbox/mailbox-ref-input.ts';
import { UpdateMailboxInput } from '#domain/mailbox/update-mailbox-input.ts';
import { pageView } from '#domain/shared/page-view.ts';
import type { Services } from '#services/index.ts';
import { components } from '../../components.ts';
import { defineRoute, type Route } from '../../route.ts';

const tag = 'Mailboxes';

/** Sending accounts. */
export function mailboxRoutes({ mailboxes }: Services): Route[] {
  return [
    defineRoute({
      tag,
      method: 'post',
      path: '/mailboxes/gmail/connect',
      summary: 'Begin connecting a Gmail mailbox: send the browser to the URL',
      input: ConnectGmailInput,
      status: 200,
      output: GmailAuthorizationView,
      call: mailboxes.connectGmail,
    }),
    defineRoute({
      tag,
      method: 'get',
      path: '/mailboxes',
      summary: 'List mailboxes',
      input: ListMailboxesInput,
      status: 200,
      output: pageView(components.Mailbox),
      call: mailboxes.list,
    }),
    defineRoute({
      tag,
      method: 'get',
      path: '/mailboxes/{mailboxId}',
      summary: 'Get a mailbox',
      input: MailboxRefInput,
      status: 200,
      output: components.Mailbox,
      call: mailboxes.get,
    }),
    defineRoute({
      tag,
      method: 'patch',
      path: '/mailboxes/{mailboxId}',
      summary: 'Change limits, window, gap and the like',
      input: UpdateMailboxInput,
      status: 200,
      output: components.Mailbox,
      call: mailboxes.update,
    }),
  ];
}
