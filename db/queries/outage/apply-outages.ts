import { eq } from 'drizzle-orm';
import type { Outage } from '#domain/outage/outage.ts';
import { staleBefore } from '#domain/outage/stale-before.ts';
import { dayMs } from '#domain/shared/milliseconds.ts';
import type { Database } from '../../client.ts';
import { inWorkspace } from '../../in-workspace.ts';
import { campaigns } from '../../schema/index.ts';
import { listWorkspaceIds } from '../workspace/list-workspace-ids.ts';
import { holdStaleMail } from './hold-stale-mail.ts';
import { listOutagesSince } from './list-outages-since.ts';
import { listStaleMail } from './list-stale-mail.ts';
import { replanCampaign } from './replan-campaign.ts';

/** An outage that nobody has dealt with for so long has been overtaken by later ones. */
const lookBackMs = 7 * dayMs;

/**
 * Applies the staleness policy of every running campaign to what outages made overdue. What is done is
 * told from the rows, so a crash in the middle goes on where it was and any number of workers may do it.
 */
export async function applyOutages(db: Database, now: Date): Promise<void> {
  const outages = await listOutagesSince(db, new Date(now.getTime() - lookBackMs));
  if (outages.length === 0) return;
  for (const workspaceId of await listWorkspaceIds(db)) {
    for (const outage of outages) await applyOutage(db, { workspaceId, outage, now });
  }
}

async function applyOutage(
  db: Database,
  { workspaceId, outage, now }: { workspaceId: string; outage: Outage; now: Date },
): Promise<void> {
  const running = await inWorkspace(db, workspaceId, (tx) =>
    tx
      .select({ id: campaigns.id, settings: campaigns.settings })
      .from(campaigns)
      .where(eq(campaigns.state, 'running')),
  );
  for (const { id: campaignId, settings } of running) {
    const before = staleBefore(outage, settings.staleAfter);
    // Caps and spacing rule out a burst: mail that goes in the next window needs no more.
    if (before === null || settings.staleness === 'send_next_window') continue;
    const cause = { workspaceId, campaignId, outage, before, now };
    if (settings.staleness === 'replan') {
      await inWorkspace(db, workspaceId, (tx) => replanCampaign(tx, cause));
    } else {
      await holdCampaign(db, cause);
    }
  }
}

/** Contact by contact: each is held under its own lock, and a crash keeps those that are. */
async function holdCampaign(
  db: Database,
  cause: { workspaceId: string; campaignId: string; outage: Outage; before: Date; now: Date },
): Promise<void> {
  const stale = await inWorkspace(db, cause.workspaceId, (tx) => listStaleMail(tx, cause));
  for (const mail of stale) {
    await inWorkspace(db, cause.workspaceId, (tx) => holdStaleMail(tx, mail, cause));
  }
}
