import { updateMailbox as updateRow } from '#db/queries/mailbox/update-mailbox.ts';
import type { MailboxView } from '#domain/mailbox/mailbox-view.ts';
import { UpdateMailboxInput } from '#domain/mailbox/update-mailbox-input.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { notFound } from '../not-found.ts';
import { parseInput } from '../parse-input.ts';
import { getMailboxView } from './get-mailbox-row.ts';

/**
 * Changes limits, window, gap and the like; they count from the next slot on.
 * @throws AppError forbidden without scope admin; invalid_input; not_found
 */
export async function updateMailbox(call: {
  ctx: VerbContext;
  input: UpdateMailboxInput;
}): Promise<MailboxView> {
  const { ctx } = call;
  authorize(ctx.access, 'admin');
  const { mailboxId, gap, ...settings } = parseInput(UpdateMailboxInput, call.input);
  return changeWorkspace(ctx, async ({ tx, audit, announce, owe }) => {
    const changes = {
      ...settings,
      ...(gap && { gapMinSeconds: gap.minSeconds, gapMaxSeconds: gap.maxSeconds }),
      updatedAt: ctx.clock(),
    };
    if (!(await updateRow(tx, mailboxId, changes))) throw notFound('mailbox');
    owe({ kind: 'poke_mailbox', mailboxId });
    await announce('mailbox.changed', mailboxId);
    await audit('updateMailbox', mailboxId, { ...settings, ...(gap && { gap }) });
    return getMailboxView(tx, mailboxId, ctx.clock());
  });
}
