import { and, desc, eq, lt } from 'drizzle-orm';
import type { KnownStep } from '#domain/sequence/written-step.ts';
import type { Actor } from '#domain/workspace/actor.ts';
import type { Transaction } from '../../client.ts';
import { sequenceVersions } from '../../schema/index.ts';

export type SequenceVersionRow = typeof sequenceVersions.$inferSelect;

/** Keeps the sequence that an edit replaces. */
export async function insertSequenceVersion(
  tx: Transaction,
  former: {
    workspaceId: string;
    campaignId: string;
    version: number;
    steps: readonly KnownStep[];
    actor: Actor;
    at: Date;
  },
): Promise<void> {
  const { workspaceId, campaignId, version, steps, actor, at: createdAt } = former;
  await tx
    .insert(sequenceVersions)
    .values({ workspaceId, campaignId, version, steps, actor, createdAt });
}

/** Former sequences of a campaign, the latest first. */
export function listSequenceVersions(
  tx: Transaction,
  query: { campaignId: string; before: number | null; limit: number },
): Promise<SequenceVersionRow[]> {
  const { campaignId, before, limit } = query;
  return tx
    .select()
    .from(sequenceVersions)
    .where(
      and(
        eq(sequenceVersions.campaignId, campaignId),
        before === null ? undefined : lt(sequenceVersions.version, before),
      ),
    )
    .orderBy(desc(sequenceVersions.version))
    .limit(limit);
}
