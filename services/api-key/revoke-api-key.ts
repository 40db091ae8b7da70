import { revokeApiKey as revokeRow } from '#db/queries/api-key/revoke-api-key.ts';
import { ApiKeyRefInput } from '#domain/workspace/api-key-ref-input.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { notFound } from '../not-found.ts';
import { parseInput } from '../parse-input.ts';

/** Ends a key at once and for good; idempotent. @throws AppError forbidden without scope admin; not_found */
export async function revokeApiKey(call: {
  ctx: VerbContext;
  input: ApiKeyRefInput;
}): Promise<void> {
  const { ctx } = call;
  authorize(ctx.access, 'admin');
  const { apiKeyId } = parseInput(ApiKeyRefInput, call.input);
  await changeWorkspace(ctx, async ({ tx, audit }) => {
    if (!(await revokeRow(tx, apiKeyId, ctx.clock()))) throw notFound('API key');
    await audit('revokeApiKey', apiKeyId);
  });
}
