import { inWorkspace } from '#db/in-workspace.ts';
import { MailboxRefInput } from '#domain/mailbox/mailbox-ref-input.ts';
import type { MailboxView } from '#domain/mailbox/mailbox-view.ts';
import { authorize } from '../authorize.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { getMailboxView } from './get-mailbox-row.ts';

/** One mailbox. @throws AppError forbidden; not_found */
export async function getMailbox(call: {
  ctx: VerbContext;
  input: MailboxRefInput;
}): Promise<MailboxView> {
  const { ctx } = call;
  authorize(ctx.access, 'read');
  const { mailboxId } = parseInput(MailboxRefInput, call.input);
  return inWorkspace(ctx.db, ctx.access.workspaceId, (tx) =>
    getMailboxView(tx, mailboxId, ctx.clock()),
  );
}
