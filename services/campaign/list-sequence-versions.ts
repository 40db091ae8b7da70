import { z } from 'zod';
import type { Transaction } from '#db/client.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import type { CampaignRow } from '#db/queries/campaign/find-campaign.ts';
import { listSequenceVersions as listFormer } from '#db/queries/sequence/sequence-versions.ts';
import { describeEdit } from '#domain/sequence/describe-edit.ts';
import { ListSequenceVersionsInput } from '#domain/sequence/list-sequence-versions-input.ts';
import { planSequenceEdit } from '#domain/sequence/sequence-edit.ts';
import type { SequenceVersionView } from '#domain/sequence/sequence-version-view.ts';
import type { PageView } from '#domain/shared/page-view.ts';
import { authorize } from '../authorize.ts';
import type { VerbContext } from '../context.ts';
import { nameActors } from '../name-actors.ts';
import { decodeCursor, encodeCursor } from '../page-cursor.ts';
import { parseInput } from '../parse-input.ts';
import { getCampaignRow } from './get-campaign-row.ts';
import { listKnownSteps } from './list-known-steps.ts';

const Cursor = z.object({ version: z.coerce.number().int() });

/**
 * The versions of a campaign's sequence, the one in force first: when, who, and what changed in words.
 * @throws AppError forbidden; invalid_input; not_found
 */
export async function listSequenceVersions(call: {
  ctx: VerbContext;
  input: ListSequenceVersionsInput;
}): Promise<PageView<SequenceVersionView>> {
  const { ctx } = call;
  authorize(ctx.access, 'read');
  const { campaignId, cursor, limit } = parseInput(ListSequenceVersionsInput, call.input);
  return inWorkspace(ctx.db, ctx.access.workspaceId, async (tx) => {
    const campaign = await getCampaignRow(tx, campaignId);
    const before = cursor === undefined ? null : decodeCursor(Cursor, cursor).version;
    const items = await viewVersions(tx, campaign, { before, limit });
    const last = items.at(-1)?.version ?? 1;
    return { items, nextCursor: last > 1 ? encodeCursor({ version: String(last) }) : null };
  });
}

/** Each row is the version that an edit replaced: it tells of the next one's making. */
async function viewVersions(
  tx: Transaction,
  campaign: CampaignRow,
  page: { before: number | null; limit: number },
): Promise<SequenceVersionView[]> {
  const { sequenceVersion: current, startedAt, createdAt } = campaign;
  const newest = Math.min(current, (page.before ?? Infinity) - 1);
  const oldest = Math.max(1, newest - page.limit + 1);
  const rows = await listFormer(tx, {
    campaignId: campaign.id,
    before: newest + 1,
    limit: page.limit + 1,
  });
  const name = await nameActors(
    tx,
    rows.map(({ actor }) => actor),
  );
  const inForce = await listKnownSteps(tx, campaign.id);
  const former = new Map(rows.map((row) => [row.version, row]));
  const versions: SequenceVersionView[] = [];
  for (let version = newest; version >= oldest; version -= 1) {
    const replaced = former.get(version - 1);
    const steps = former.get(version)?.steps ?? inForce;
    versions.push({
      version,
      isCurrent: version === current,
      since: (replaced?.createdAt ?? startedAt ?? createdAt).toISOString(),
      actor: replaced ? name(replaced.actor) : null,
      changes: replaced ? describeEdit(planSequenceEdit(replaced.steps, steps)) : [],
    });
  }
  return versions;
}
