import { randomBytes } from 'node:crypto';
import { insertApiKey } from '#db/queries/api-key/insert-api-key.ts';
import { AppError } from '#domain/shared/app-error.ts';
import type { CreatedApiKeyView } from '#domain/workspace/api-key-view.ts';
import { CreateApiKeyInput } from '#domain/workspace/create-api-key-input.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { apiKeyHash, apiKeyPrefix } from './api-key-hash.ts';
import { viewApiKey } from './view-api-key.ts';

const shownCharacters = 10;

/**
 * Makes an API key; its text is in this answer and nowhere else.
 * @throws AppError forbidden without scope admin, or for scopes the caller does not hold; invalid_input
 */
export async function createApiKey(call: {
  ctx: VerbContext;
  input: CreateApiKeyInput;
}): Promise<CreatedApiKeyView> {
  const { ctx } = call;
  authorize(ctx.access, 'admin');
  const input = parseInput(CreateApiKeyInput, call.input);
  if (!input.scopes.every((scope) => ctx.access.scopes.includes(scope))) {
    throw new AppError('forbidden', 'A key cannot do more than the one who makes it.');
  }
  const key = apiKeyPrefix + randomBytes(32).toString('base64url');
  return changeWorkspace(ctx, async ({ tx, audit }) => {
    const row = await insertApiKey(tx, {
      workspaceId: ctx.access.workspaceId,
      name: input.name,
      prefix: key.slice(0, shownCharacters),
      keyHash: apiKeyHash(key),
      scopes: [...new Set(input.scopes)],
      createdBy: creatorOf(ctx),
      expiresAt: input.expiresAt === undefined ? null : new Date(input.expiresAt),
    });
    await audit('createApiKey', row.id, { name: row.name, scopes: row.scopes });
    return { ...viewApiKey(row), key };
  });
}

function creatorOf({ access: { actor } }: VerbContext): string {
  if (actor.kind === 'user') return actor.userId;
  return actor.kind === 'api_key' ? actor.apiKeyId : actor.kind;
}
