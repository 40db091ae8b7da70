import { MissingKeyError } from '#db/missing-key-error.ts';
import { deleteNotionConnection } from '#db/queries/notion/delete-notion-connection.ts';
import { findNotionConnection } from '#db/queries/notion/find-notion-connection.ts';
import { openNotionTokens } from '#db/queries/notion/seal-notion-tokens.ts';
import { NotionConnectionRefInput } from '#domain/notion/notion-connection-ref-input.ts';
import { ProviderError } from '#integrations/provider-error.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { notFound } from '../not-found.ts';
import { parseInput } from '../parse-input.ts';

/**
 * Takes a Notion workspace away: forgets its token and ends the grant there. Its contacts stay, and keep
 * their pages' ids, so that connecting and importing again finds them.
 * @throws AppError forbidden without scope admin; not_found
 */
export async function disconnectNotion(call: {
  ctx: VerbContext;
  input: NotionConnectionRefInput;
}): Promise<void> {
  const { ctx } = call;
  authorize(ctx.access, 'admin');
  const { connectionId } = parseInput(NotionConnectionRefInput, call.input);
  const row = await changeWorkspace(ctx, async ({ tx, audit, announce, owe }) => {
    const found = await findNotionConnection(tx, connectionId);
    if (!found) throw notFound('Notion connection');
    await deleteNotionConnection(tx, connectionId);
    owe({ kind: 'poke_notion', connectionId });
    await announce('notion.changed', connectionId);
    await audit('disconnectNotion', connectionId);
    return found;
  });
  if (row.kind === 'token' || !ctx.notion.oauth) return;
  try {
    await ctx.notion.oauth.revoke(openNotionTokens(ctx.encryptionKeys, row, row).accessToken);
  } catch (error) {
    // The token is forgotten either way; a Notion that does not answer keeps a grant nobody can use.
    if (!(error instanceof ProviderError || error instanceof MissingKeyError)) throw error;
  }
}
