import { and, eq, isNull, lt, or } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { idempotencyKeys } from '../../schema/index.ts';

export type ClaimedRequest = {
  requestHash: string;
  /** null while the first request is still being answered. */
  status: number | null;
  body: unknown;
};

const keptMs = 24 * 3_600_000;
/** A first request that takes longer died with its server. */
const longestAnswerMs = 5 * 60_000;

/** @returns null when this request is the first with its key, else what is known of the first */
export async function claimRequest(
  tx: Transaction,
  request: { workspaceId: string; key: string; requestHash: string; now: Date },
): Promise<ClaimedRequest | null> {
  const { workspaceId, key, requestHash, now } = request;
  const before = (ms: number) => new Date(now.getTime() - ms);
  await tx
    .delete(idempotencyKeys)
    .where(
      and(
        eq(idempotencyKeys.key, key),
        or(
          lt(idempotencyKeys.createdAt, before(keptMs)),
          and(
            isNull(idempotencyKeys.status),
            lt(idempotencyKeys.createdAt, before(longestAnswerMs)),
          ),
        ),
      ),
    );
  const claimed = await tx
    .insert(idempotencyKeys)
    .values({ workspaceId, key, requestHash, createdAt: now })
    .onConflictDoNothing()
    .returning({ key: idempotencyKeys.key });
  if (claimed.length > 0) return null;
  const [first] = await tx.select().from(idempotencyKeys).where(eq(idempotencyKeys.key, key));
  return first ?? null;
}
