import { deleteUnusedMailbox } from '#db/queries/mailbox/delete-unused-mailbox.ts';
import { isMailboxInUse } from '#db/queries/mailbox/is-mailbox-in-use.ts';
import { updateMailbox } from '#db/queries/mailbox/update-mailbox.ts';
import { MailboxRefInput } from '#domain/mailbox/mailbox-ref-input.ts';
import { AppError } from '#domain/shared/app-error.ts';
import { ProviderError } from '#integrations/provider-error.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { getMailboxRow } from './get-mailbox-row.ts';
import { openCredentials } from './open-credentials.ts';

/**
 * Takes a mailbox away: forgets its credentials and ends the grant at the provider. Its row goes too
 * unless mails or campaigns refer to it; then it stays as disconnected.
 * @throws AppError forbidden without scope admin; not_found; conflict while campaigns need it
 */
export async function disconnectMailbox(call: {
  ctx: VerbContext;
  input: MailboxRefInput;
}): Promise<void> {
  const { ctx } = call;
  authorize(ctx.access, 'admin');
  const { mailboxId } = parseInput(MailboxRefInput, call.input);
  const refreshToken = await changeWorkspace(ctx, async ({ tx, audit, announce, owe }) => {
    const row = await getMailboxRow(tx, mailboxId);
    if (await isMailboxInUse(tx, mailboxId)) {
      throw new AppError('conflict', 'Contacts of a campaign still write from this mailbox.');
    }
    if (!(await deleteUnusedMailbox(tx, mailboxId))) {
      await updateMailbox(tx, mailboxId, {
        connection: 'disconnected',
        disconnectedReason: 'Disconnected by hand. Connect it again to use it.',
        disconnectedAt: row.disconnectedAt ?? ctx.clock(),
        credentials: null,
      });
    }
    owe({ kind: 'poke_mailbox', mailboxId });
    owe({ kind: 'watch_mailbox', mailboxId });
    await announce('mailbox.changed', mailboxId);
    await audit('disconnectMailbox', mailboxId);
    return openCredentials(ctx, row);
  });
  if (refreshToken !== null) await revoke(ctx, refreshToken);
}

/** The token is forgotten either way; a provider that does not answer keeps a grant nobody can use. */
async function revoke({ google }: VerbContext, refreshToken: string): Promise<void> {
  try {
    await google.oauth.revoke(refreshToken);
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
  }
}
