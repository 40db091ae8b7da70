import { and, eq, inArray } from 'drizzle-orm';
import { inWorkspace } from '#db/in-workspace.ts';
import { releaseSlot } from '#db/queries/outbound-email/release-slot.ts';
import { updateAsAttempt } from '#db/queries/outbound-email/update-as-attempt.ts';
import { lockSending } from '#db/queries/lock-sending.ts';
import { inboundMessages } from '#db/schema/index.ts';
import type { MailProvider } from '#integrations/mail/mail-provider.ts';
import type { SendClaim } from '#db/queries/outbound-email/claim-send.ts';
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
    const known = await tx
      .select({ id: inboundMessages.id })
      .from(inboundMessages)
      .where(
        and(
          eq(inboundMessages.mailboxId, email.mailboxId),
          inArray(inboundMessages.providerMessageId, received),
        ),
      );
    if (known.length === received.length) return false;
    await lockSending(tx, email);
    const fence = { emailId: email.id, attempt: claim.attempt };
    await updateAsAttempt(tx, fence, { state: 'queued' });
    await releaseSlot(tx, email.id);
    return true;
  });
}
