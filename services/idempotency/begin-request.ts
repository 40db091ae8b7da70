import { z } from 'zod';
import { inWorkspace } from '#db/in-workspace.ts';
import { claimRequest } from '#db/queries/idempotency/claim-request.ts';
import { openSecret } from '#db/seal-secret.ts';
import { AppError } from '#domain/shared/app-error.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { answerPlace } from './answer-place.ts';

const BeginRequestInput = z.strictObject({
  key: z.string().min(1).max(255),
  /** SHA-256 of everything that makes the request what it is. */
  requestHash: z.string(),
});

export type RememberedAnswer = { status: number; body: unknown };

/**
 * First half of answering a request that carries an Idempotency-Key.
 * @returns the answer of the first such request, or null when this is the first
 * @throws AppError conflict while the first is being answered, or when it was another request
 */
export async function beginRequest(call: {
  ctx: VerbContext;
  input: z.input<typeof BeginRequestInput>;
}): Promise<RememberedAnswer | null> {
  const { ctx } = call;
  const { key, requestHash } = parseInput(BeginRequestInput, call.input);
  const { workspaceId } = ctx.access;
  const first = await inWorkspace(ctx.db, workspaceId, (tx) =>
    claimRequest(tx, { workspaceId, key, requestHash, now: ctx.clock() }),
  );
  if (!first) return null;
  if (first.requestHash !== requestHash) {
    throw new AppError('conflict', 'This Idempotency-Key was used for another request.');
  }
  if (first.status === null) {
    throw new AppError('conflict', 'The first request with this Idempotency-Key is still running.');
  }
  const sealed = z.string().parse(first.body);
  const text = openSecret(ctx.encryptionKeys, answerPlace(workspaceId, key), sealed);
  return { status: first.status, body: JSON.parse(text) };
}
