import type { SecretPlace } from '#db/seal-secret.ts';

/** Answers are kept sealed: one of them holds a new API key, others people's data. */
export function answerPlace(workspaceId: string, key: string): SecretPlace {
  return { workspaceId, table: 'idempotency_keys', column: 'body', rowId: key };
}
