import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { StepContent } from '#domain/sequence/link-branches.ts';
import type { Transaction } from '../../client.ts';
import { steps } from '../../schema/index.ts';

/**
 * Puts a sequence in place of the present one. What it leaves out is marked as removed, for mails refer
 * to it; a removed step whose id it names comes back.
 */
export async function saveSteps(
  tx: Transaction,
  campaign: { id: string; workspaceId: string },
  edit: { sequence: readonly (StepContent & { id: string })[]; removedIds: string[]; at: Date },
): Promise<void> {
  await tx
    .update(steps)
    .set({ removedAt: edit.at })
    .where(and(eq(steps.campaignId, campaign.id), inArray(steps.id, edit.removedIds)));
  // Out of the way first: no two live steps may have the same position even for a moment.
  await tx
    .update(steps)
    .set({ position: sql`-1 - ${steps.position}` })
    .where(and(eq(steps.campaignId, campaign.id), isNull(steps.removedAt)));
  const { id: campaignId, workspaceId } = campaign;
  const rows = edit.sequence.map((step, position) => ({
    ...step,
    workspaceId,
    campaignId,
    position,
  }));
  await tx
    .insert(steps)
    .values(rows)
    .onConflictDoUpdate({
      target: steps.id,
      set: {
        removedAt: null,
        position: sql`excluded.position`,
        kind: sql`excluded.kind`,
        delay: sql`excluded.delay`,
        dayCount: sql`excluded.day_count`,
        subject: sql`excluded.subject`,
        body: sql`excluded.body`,
        brief: sql`excluded.brief`,
        format: sql`excluded.format`,
        attachmentIds: sql`excluded.attachment_ids`,
        occasion: sql`excluded.occasion`,
        writer: sql`excluded.writer`,
        variants: sql`excluded.variants`,
        until: sql`excluded.until`,
        title: sql`excluded.title`,
        branch: sql`excluded.branch`,
        updatedAt: edit.at,
      },
      setWhere: eq(steps.campaignId, campaignId),
    });
}
