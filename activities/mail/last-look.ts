import { inWorkspace } from '#db/in-workspace.ts';
import { setReason } from '#db/queries/enrollment/set-reason.ts';
import { areAllReceived } from '#db/queries/inbound-message/is-known-message.ts';
import { lockSending } from '#db/queries/lock-sending.ts';
import type { SendClaim } from '#db/queries/outbound-email/claim-send.ts';
import { gatesOf, loadSending } from '#db/queries/outbound-email/load-sending.ts';
import { returnToQueue } from '#db/queries/outbound-email/return-to-queue.ts';
import { closedGate } from '#domain/outbound-email/closed-gate.ts';
import type { MailProvider } from '#integrations/mail/mail-provider.ts';
import { senderAddress } from '#integrations/mail/sender-address.ts';
import type { MailDeps } from './mail-deps.ts';

type Claimed = Extract<SendClaim, { kind: 'claimed' }>;

/**
 * The last look before a mail goes out. Has a gate closed since the claim, which is half a minute old
 * when the worker that made it died? And is there mail in the thread that the watcher has not read yet,
 * so that the gap between two polls shrinks to about a second?
 * @returns true when the mail must not go; it is back in the queue and its slot is free
 */
export async function isStoppedByLastLook(
  deps: MailDeps,
  provider: MailProvider,
  claim: Claimed,
): Promise<boolean> {
  const { email, enrollment } = claim.row;
  const { address } = claim.row.mailbox;
  const received = await listReceived(provider, { threadId: enrollment.threadId, address });
  return inWorkspace(deps.db, email.workspaceId, async (tx) => {
    await lockSending(tx, email);
    const row = await loadSending(tx, email.id);
    const gate = closedGate(gatesOf(row), deps.clock());
    if (gate === null && (await areAllReceived(tx, email.mailboxId, received))) return false;
    await returnToQueue(tx, { emailId: email.id, attempt: claim.attempt });
    if (gate !== null && row.enrollment.state === 'active') {
      await setReason(tx, enrollment.id, { code: gate });
    }
    return true;
  });
}

/** What lies in the thread and is not ours, nor came back to us; a first mail has no thread yet. */
async function listReceived(
  provider: MailProvider,
  { threadId, address }: { threadId: string | null; address: string },
): Promise<string[]> {
  const thread = threadId === null ? null : await provider.findThread(threadId);
  return (thread?.messages ?? [])
    .filter(({ labelIds }) => !labelIds.includes('SENT') && !labelIds.includes('DRAFT'))
    .filter(({ from }) => senderAddress(from) !== address.toLowerCase())
    .map(({ messageId }) => messageId);
}
