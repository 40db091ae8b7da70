import { eq, inArray, isNotNull } from 'drizzle-orm';
import postgres from 'postgres';
import type { Database } from '#db/client.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import { dispatchMailbox } from '#db/queries/dispatch/dispatch-mailbox.ts';
import {
  campaignDays,
  contacts,
  domainDays,
  mailboxDays,
  outboundEmails,
  workspaces,
} from '#db/schema/index.ts';
import type { CampaignSettings } from '#domain/campaign/campaign-settings.ts';
import { createMailbox, createWorkspace } from './factories.ts';
import { queueCampaign } from './queue-emails.ts';
import { mondayNoon } from './dispatch-scene.ts';

const dueAt = new Date('2026-06-01T09:00:00Z');
const domains = ['acme.test', 'beta.test', 'gamma.test', 'gmail.com'];
/** Only caps may hold anything back. */
const noGap = { gapMinSeconds: 0, gapMaxSeconds: 0 };

export type SharedCaps = {
  limits?: { dailyQuota?: number; domainDailyLimit?: number };
  settings?: Partial<CampaignSettings>;
  mailbox?: Parameters<typeof createMailbox>[2];
};

/** Four mailboxes that share two campaigns of 120 mails each to four domains. */
export async function sharedCapsScene(
  { db, ownerUrl }: { db: Database; ownerUrl: string },
  { limits = {}, settings = {}, mailbox = {} }: SharedCaps,
) {
  const workspaceId = await createWorkspace(db);
  const inside = <T>(work: Parameters<typeof inWorkspace<T>>[2]) =>
    inWorkspace(db, workspaceId, work);
  const none = { dailyQuota: null, domainDailyLimit: null };
  await inside((tx) => tx.update(workspaces).set({ ...none, ...limits }));
  const mailboxIds: string[] = [];
  for (let count = 0; count < 4; count += 1) {
    mailboxIds.push(await createMailbox(db, workspaceId, { ...noGap, ...mailbox }));
  }
  const campaignIds: string[] = [];
  for (let count = 0; count < 2; count += 1) {
    const counts = { fresh: 60, follow_up: 60 };
    const queue = { workspaceId, mailboxId: mailboxIds[0] ?? '', counts, dueAt, settings };
    campaignIds.push((await queueCampaign(db, queue)).campaignId);
  }
  await deal(inside, mailboxIds);
  await analyze(ownerUrl);
  return {
    inside,
    mailboxIds,
    campaignIds,
    claim: (mailboxId: string, now = mondayNoon) =>
      inside((tx) => dispatchMailbox(tx, { mailboxId, now })),
    countSlots: () => countSlots(inside),
    readCounters: () => readCounters(inside),
  };
}

type Inside = <T>(work: Parameters<typeof inWorkspace<T>>[2]) => Promise<T>;

/** Deals mails to mailboxes and domains in turn, so that all share all. */
async function deal(inside: Inside, mailboxIds: readonly string[]): Promise<void> {
  const rows = await inside((tx) =>
    tx.select({ id: outboundEmails.id, contactId: outboundEmails.contactId }).from(outboundEmails),
  );
  await inside(async (tx) => {
    for (const [index, mailboxId] of mailboxIds.entries()) {
      const own = rows.filter((_, row) => row % 4 === index).map(({ id }) => id);
      await tx.update(outboundEmails).set({ mailboxId }).where(inArray(outboundEmails.id, own));
    }
    for (const [index, emailDomain] of domains.entries()) {
      const own = rows.filter((_, row) => Math.floor(row / 4) % 4 === index);
      const ids = own.map(({ contactId }) => contactId);
      await tx.update(contacts).set({ emailDomain }).where(inArray(contacts.id, ids));
    }
  });
}

/** Rows that were just inserted have no statistics yet, which would slow every claim down. */
async function analyze(ownerUrl: string): Promise<void> {
  const owner = postgres(ownerUrl, { max: 1 });
  await owner`analyze`;
  await owner.end();
}

export type SlotCounts = {
  /** By id or name, and local day: `acme.test 2026-06-01`. */
  campaigns: Record<string, number>;
  fresh: Record<string, number>;
  mailboxes: Record<string, number>;
  domains: Record<string, number>;
};

/** Slots held or used, counted from the mails themselves. */
async function countSlots(inside: Inside): Promise<SlotCounts & { total: number }> {
  const rows = await inside((tx) =>
    tx
      .select({
        campaignId: outboundEmails.campaignId,
        mailboxId: outboundEmails.mailboxId,
        kind: outboundEmails.kind,
        day: outboundEmails.slotDay,
        domain: contacts.emailDomain,
      })
      .from(outboundEmails)
      .innerJoin(contacts, eq(contacts.id, outboundEmails.contactId))
      .where(isNotNull(outboundEmails.slotId)),
  );
  const counted = rows.filter(({ domain }) => domain !== 'gmail.com');
  const fresh = rows.filter(({ kind }) => kind === 'fresh');
  return {
    total: rows.length,
    campaigns: tally(rows, (row) => `${row.campaignId} ${row.day}`),
    fresh: tally(fresh, (row) => `${row.campaignId} ${row.day}`),
    mailboxes: tally(rows, (row) => `${row.mailboxId} ${row.day}`),
    domains: tally(counted, (row) => `${row.domain} ${row.day}`),
  };
}

/** What the guarded counters say, without those at zero. */
function readCounters(inside: Inside): Promise<SlotCounts> {
  return inside(async (tx) => {
    const ofCampaigns = await tx.select().from(campaignDays);
    const ofMailboxes = await tx.select().from(mailboxDays);
    const ofDomains = await tx.select().from(domainDays);
    return {
      campaigns: named(ofCampaigns, ({ campaignId, day, sent }) => [`${campaignId} ${day}`, sent]),
      fresh: named(ofCampaigns, ({ campaignId, day, fresh }) => [`${campaignId} ${day}`, fresh]),
      mailboxes: named(ofMailboxes, ({ mailboxId, day, sent }) => [`${mailboxId} ${day}`, sent]),
      domains: named(ofDomains, ({ domain, day, sent }) => [`${domain} ${day}`, sent]),
    };
  });
}

function tally<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Record<string, number> {
  return named([...Map.groupBy(rows, keyOf)], ([key, group]) => [key, group.length]);
}

function named<Row>(
  rows: readonly Row[],
  entryOf: (row: Row) => readonly [string, number],
): Record<string, number> {
  return Object.fromEntries(rows.map(entryOf).filter(([, count]) => count !== 0));
}
