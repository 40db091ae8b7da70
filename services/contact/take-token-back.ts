import { findMailbox } from '#db/queries/mailbox/find-mailbox.ts';
import type { OutboundEmailRow } from '#db/queries/outbound-email/lock-email-of-step.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import { AppError } from '#domain/shared/app-error.ts';
import type { SentMessage } from '#integrations/mail/mail-provider.ts';
import type { VerbContext } from '../context.ts';
import { openCredentials } from '../mailbox/open-credentials.ts';
import { providerRefusal } from '../provider-refusal.ts';

/**
 * Makes sure that an uncertain mail will not go out by an attempt that still hangs somewhere: its draft,
 * which can be sent once, is deleted. Only then does a look into the thread settle whether it had gone.
 * @returns the mail, if it did go out
 * @throws AppError precondition_failed without a connection; unavailable when the provider does not answer
 */
export async function takeTokenBack(
  ctx: VerbContext,
  email: OutboundEmailRow,
): Promise<SentMessage | null> {
  const mailbox = await inWorkspace(ctx.db, ctx.access.workspaceId, (tx) =>
    findMailbox(tx, email.mailboxId),
  );
  const refreshToken = mailbox && openCredentials(ctx, mailbox);
  if (!refreshToken) throw disconnected();
  const provider = ctx.google.openMailbox({ refreshToken });
  const { providerDraftId, providerThreadId: threadId, providerMessageId } = email;
  try {
    if (providerDraftId) await provider.deleteDraft(providerDraftId);
    const sent = threadId && (await provider.findSentInThread({ threadId, sendId: email.id }));
    // After a soft bounce, the copy that came back lies in the same thread.
    return sent && sent.messageId !== providerMessageId ? sent : null;
  } catch (error) {
    throw providerRefusal(error, disconnected().message);
  }
}

const disconnected = () =>
  new AppError('precondition_failed', 'Connect the mailbox first: the mail has to be looked for.');
