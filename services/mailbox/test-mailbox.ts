import { inWorkspace } from '#db/in-workspace.ts';
import { MailboxRefInput } from '#domain/mailbox/mailbox-ref-input.ts';
import type { MailboxTestView } from '#domain/mailbox/mailbox-test-view.ts';
import { ProviderError } from '#integrations/provider-error.ts';
import { authorize } from '../authorize.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { getMailboxRow } from './get-mailbox-row.ts';
import { openCredentials } from './open-credentials.ts';

const reconnect = 'Google no longer accepts the connection: connect the mailbox again.';

/**
 * Asks the provider for a fresh token and for the mailbox's present position, which proves that the
 * grant works and mail can be read. Mails nobody.
 * @throws AppError forbidden without scope write; not_found
 */
export async function testMailbox(call: {
  ctx: VerbContext;
  input: MailboxRefInput;
}): Promise<MailboxTestView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { mailboxId } = parseInput(MailboxRefInput, call.input);
  const row = await inWorkspace(ctx.db, ctx.access.workspaceId, (tx) =>
    getMailboxRow(tx, mailboxId),
  );
  const refreshToken = openCredentials(ctx, row);
  if (refreshToken === null) return { ok: false, message: reconnect };
  try {
    await ctx.google.openMailbox({ refreshToken }).currentCursor();
    return { ok: true, message: 'Google answers, and the mailbox can be read.' };
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    return { ok: false, message: messageFor(error) };
  }
}

function messageFor({ kind }: ProviderError): string {
  if (kind === 'auth_expired') return reconnect;
  if (kind === 'rejected') return 'Google refuses to show the mailbox: ask its administrator.';
  return 'Google does not answer at the moment: sending goes on by itself once it does.';
}
