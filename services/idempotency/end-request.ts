import { inWorkspace } from '#db/in-workspace.ts';
import { settleRequest } from '#db/queries/idempotency/settle-request.ts';
import { sealSecret } from '#db/seal-secret.ts';
import type { VerbContext } from '../context.ts';
import { answerPlace } from './answer-place.ts';
import type { RememberedAnswer } from './begin-request.ts';

/** Second half: remembers the answer for 24 hours; with `answer` null the request may be tried again. */
export async function endRequest(call: {
  ctx: VerbContext;
  input: { key: string; answer: RememberedAnswer | null };
}): Promise<void> {
  const { ctx, input } = call;
  const { key, answer } = input;
  const { workspaceId } = ctx.access;
  const text = JSON.stringify(answer?.body ?? null);
  const sealed = answer && {
    status: answer.status,
    body: sealSecret(ctx.encryptionKeys, answerPlace(workspaceId, key), text),
  };
  await inWorkspace(ctx.db, workspaceId, (tx) => settleRequest(tx, key, sealed));
}
