import { updateMailbox } from '#db/queries/mailbox/update-mailbox.ts';
import { MailboxRefInput } from '#domain/mailbox/mailbox-ref-input.ts';
import type { MailboxView } from '#domain/mailbox/mailbox-view.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { getMailboxRow, getMailboxView } from './get-mailbox-row.ts';

/** Nothing goes out from the mailbox until it is resumed; replies are still noticed. Idempotent. @throws AppError forbidden without scope admin; not_found */
export async function pauseMailbox(call: {
  ctx: VerbContext;
  input: MailboxRefInput;
}): Promise<MailboxView> {
  const { ctx } = call;
  authorize(ctx.access, 'admin');
  const { mailboxId } = parseInput(MailboxRefInput, call.input);
  return changeWorkspace(ctx, async ({ tx, audit, announce, owe }) => {
    const { pausedAt } = await getMailboxRow(tx, mailboxId);
    if (pausedAt === null) {
      await updateMailbox(tx, mailboxId, { pausedAt: ctx.clock() });
      owe({ kind: 'poke_mailbox', mailboxId });
      await announce('mailbox.changed', mailboxId);
      await announce('contact.changed', null);
      await audit('pauseMailbox', mailboxId);
    }
    return getMailboxView(tx, mailboxId, ctx.clock());
  });
}
