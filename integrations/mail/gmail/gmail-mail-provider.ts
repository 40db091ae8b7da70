import type { MailProvider } from '../mail-provider.ts';
import type { GmailCall } from './gmail-call.ts';
import { gmailChanges } from './gmail-changes.ts';
import { gmailDrafts } from './gmail-drafts.ts';
import { readRawMessage } from './gmail-raw-message.ts';
import { listSendDrafts } from './gmail-send-drafts.ts';
import { gmailSent } from './gmail-sent.ts';

/** A Gmail mailbox as a `MailProvider`. Needs the scopes of `gmailScopes`, never `gmail.metadata`. */
export function createGmailMailProvider(call: GmailCall): MailProvider {
  return {
    ...gmailDrafts(call),
    listSendDrafts: (query) => listSendDrafts(call, query),
    ...gmailSent(call),
    ...gmailChanges(call),
    readRaw: (messageId) => readRawMessage(call, messageId),
  };
}
