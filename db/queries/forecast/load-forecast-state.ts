import { eq } from 'drizzle-orm';
import type { ForecastEnrollment, ForecastState } from '#domain/forecast/forecast-state.ts';
import type { BranchFacts } from '#domain/sequence/branch-facts.ts';
import type { Transaction } from '../../client.ts';
import { workspaces } from '../../schema/index.ts';
import { loadMailboxState } from '../dispatch/load-mailbox-state.ts';
import { listMailboxes } from '../mailbox/list-mailboxes.ts';
import { listDoneSteps } from './list-done-steps.ts';
import { listUnderWay } from './list-under-way.ts';
import { loadBranchFacts } from './load-branch-facts.ts';
import { loadForecastCampaigns, type LoadedCampaign } from './load-forecast-campaigns.ts';
import { loadSlotDays } from './load-slot-days.ts';
import { heldBy, nextOf } from './place-under-way.ts';

/** More mailboxes than any workspace has. */
const mailboxesAtMost = 10_000;

/**
 * All that decides what the workspace of this transaction sends from `now` on, read in some statements
 * and two for each mailbox, however many contacts there are.
 * @param draftId a draft that is taken as if it were started now
 */
export async function loadForecastState(
  tx: Transaction,
  { workspaceId, draftId, now }: { workspaceId: string; draftId: string | null; now: Date },
): Promise<ForecastState> {
  const [limits] = await tx
    .select({
      dailyQuota: workspaces.dailyQuota,
      domainDailyLimit: workspaces.domainDailyLimit,
    })
    .from(workspaces)
    .where(eq(workspaces.id, workspaceId));
  const mailboxes: ForecastState['mailboxes'][number][] = [];
  for (const row of await listMailboxes(tx, { afterId: null, limit: mailboxesAtMost })) {
    mailboxes.push({ id: row.id, state: await loadMailboxState(tx, row, now) });
  }
  const campaigns = await loadForecastCampaigns(tx, draftId);
  return {
    limits: limits ?? { dailyQuota: null, domainDailyLimit: null },
    slotDays: await loadSlotDays(tx, now),
    mailboxes,
    campaigns,
    enrollments: await loadEnrollments(tx, campaigns, now),
  };
}

async function loadEnrollments(
  tx: Transaction,
  campaigns: readonly LoadedCampaign[],
  now: Date,
): Promise<ForecastEnrollment[]> {
  if (campaigns.length === 0) return [];
  const idsOf = (some: readonly LoadedCampaign[]) => some.map(({ id }) => id);
  const branched = campaigns.filter(({ steps }) => steps.some(({ kind }) => kind === 'branch'));
  const facts = await loadBranchFacts(tx, idsOf(branched));
  const done = await listDoneSteps(tx, idsOf(campaigns.filter(({ isEdited }) => isEdited)));
  const rows = await listUnderWay(tx, idsOf(campaigns));
  return rows.map((row) => ({
    id: row.id,
    contactId: row.contactId,
    campaignId: row.campaignId,
    mailboxId: row.mailboxId,
    recipientZone: row.recipientZone,
    domain: row.domain,
    facts: facts.get(row.contactId) ?? unasked,
    doneStepIds: done.get(row.id) ?? [],
    sentCount: row.sentCount,
    heldBy: heldBy(row),
    next: nextOf(row, now),
  }));
}

/** Of contacts in a sequence without branches. */
const unasked: BranchFacts = {
  hasReplied: false,
  contact: {
    email: '',
    name: '',
    firstName: null,
    lastName: null,
    company: '',
    role: '',
    tags: [],
    custom: {},
  },
};
