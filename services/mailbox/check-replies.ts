import { MailboxRefInput } from '#domain/mailbox/mailbox-ref-input.ts';
import type { MailboxView } from '#domain/mailbox/mailbox-view.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { getMailboxView } from './get-mailbox-row.ts';

/** Looks for replies now instead of at the next poll. @throws AppError forbidden without scope write; not_found */
export async function checkReplies(call: {
  ctx: VerbContext;
  input: MailboxRefInput;
}): Promise<MailboxView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { mailboxId } = parseInput(MailboxRefInput, call.input);
  return changeWorkspace(ctx, async ({ tx, audit, owe }) => {
    const view = await getMailboxView(tx, mailboxId, ctx.clock());
    owe({ kind: 'watch_mailbox', mailboxId });
    await audit('checkReplies', mailboxId);
    return view;
  });
}
