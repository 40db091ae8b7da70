import { inWorkspace } from '#db/in-workspace.ts';
import { areAllReceived } from '#db/queries/inbound-message/is-known-message.ts';
import { lockSending } from '#db/queries/lock-sending.ts';
import type { SendClaim } from '#db/queries/outbound-email/claim-send.ts';
import { returnToQueue } from '#db/queries/outbound-email/return-to-queue.ts';
import type { MailProvider } from '#integrations/mail/mail-provider.ts';
import type { MailDeps } from './mail-deps.ts';

type Claimed = Extract<SendClaim, { kind: 'claimed' }>;

/**
 * The last look before a follow-up: is there mail in the thread that the watcher has not read yet? It
 * closes the gap between two polls to about a second.
 * @returns true when there is; the email is back in the queue and its slot is free
 */
export async function isStoppedByLastLook(
  deps: MailDeps,
  provider: MailProvider,
  claim: Claimed,
): Promise<boolean> {
  const { email, enrollment } = claim.row;
  if (!enrollment.threadId) return false;
  const thread = await provider.findThread(enrollment.threadId);
  const received = (thread?.messages ?? [])
    .filter(({ labelIds }) => !labelIds.includes('SENT') && !labelIds.includes('DRAFT'))
    .map(({ messageId }) => messageId);
  if (received.length === 0) return false;
  return inWorkspace(deps.db, email.workspaceId, async (tx) => {
    if (await areAllReceived(tx, email.mailboxId, received)) return false;
    await lockSending(tx, email);
    await returnToQueue(tx, { emailId: email.id, attempt: claim.attempt });
    return true;
  });
}
