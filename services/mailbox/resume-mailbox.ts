import { updateMailbox } from '#db/queries/mailbox/update-mailbox.ts';
import { MailboxRefInput } from '#domain/mailbox/mailbox-ref-input.ts';
import type { MailboxView } from '#domain/mailbox/mailbox-view.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { getMailboxRow, getMailboxView } from './get-mailbox-row.ts';

/** Mail goes out again, inside caps and spacing, so never in a burst; after too many bounces they are counted anew. Idempotent. @throws AppError forbidden without scope admin; not_found */
export async function resumeMailbox(call: {
  ctx: VerbContext;
  input: MailboxRefInput;
}): Promise<MailboxView> {
  const { ctx } = call;
  authorize(ctx.access, 'admin');
  const { mailboxId } = parseInput(MailboxRefInput, call.input);
  return changeWorkspace(ctx, async ({ tx, audit, announce, owe }) => {
    const { pausedAt, breakerTrippedAt } = await getMailboxRow(tx, mailboxId);
    if (pausedAt !== null || breakerTrippedAt !== null) {
      await updateMailbox(tx, mailboxId, {
        pausedAt: null,
        ...(breakerTrippedAt && { breakerTrippedAt: null, breakerResetAt: ctx.clock() }),
      });
      owe({ kind: 'poke_mailbox', mailboxId });
      await announce('mailbox.changed', mailboxId);
      await announce('contact.changed', null);
      await audit('resumeMailbox', mailboxId);
    }
    return getMailboxView(tx, mailboxId, ctx.clock());
  });
}
