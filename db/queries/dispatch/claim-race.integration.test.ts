import { and, eq } from 'drizzle-orm';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase, type DatabaseConnection } from '#db/client.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import { campaignDays, mailboxDays, outboundEmails } from '#db/schema/index.ts';
import { createMailbox, createWorkspace } from '#test/harness/factories.ts';
import { createTestDatabase, type TestDatabase } from '#test/harness/postgres.ts';
import { queueCampaign } from '#test/harness/queue-emails.ts';
import { dispatchMailbox } from './dispatch-mailbox.ts';

const now = new Date('2026-06-01T12:00:00Z');
const dueAt = new Date('2026-06-01T09:00:00Z');
/** Only the caps may hold anything back here. */
const noGap = { gapMinSeconds: 0, gapMaxSeconds: 0 };

let database: TestDatabase;
let connection: DatabaseConnection;

beforeAll(async () => {
  database = await createTestDatabase();
  connection = createDatabase(database.url, { max: 40 });
});

afterAll(async () => {
  await connection.close();
  await database.close();
});

async function claimInParallel(workspaceId: string, mailboxIds: string[], times: number) {
  await analyze();
  await Promise.all(
    Array.from({ length: times }, (_, index) =>
      inWorkspace(connection.db, workspaceId, (tx) =>
        dispatchMailbox(tx, { mailboxId: mailboxIds[index % mailboxIds.length] ?? '', now }),
      ),
    ),
  );
}

/** Rows that were just inserted have no statistics yet, which would slow down all 200 claims. */
async function analyze(): Promise<void> {
  const owner = postgres(database.url, { max: 1 });
  await owner`analyze`;
  await owner.end();
}

async function countGranted(workspaceId: string) {
  const rows = await inWorkspace(connection.db, workspaceId, (tx) =>
    tx
      .select({ kind: outboundEmails.kind, slotId: outboundEmails.slotId })
      .from(outboundEmails)
      .where(and(eq(outboundEmails.state, 'granted'), eq(outboundEmails.workspaceId, workspaceId))),
  );
  const fresh = rows.filter(({ kind }) => kind === 'fresh').length;
  const slots = new Set(rows.map(({ slotId }) => slotId)).size;
  return { fresh, followUp: rows.length - fresh, slots };
}

describe('200 claims at once against a daily limit of 50', () => {
  it.each([
    ['follow_ups_first', 50, { fresh: 0, followUp: 50 }],
    ['fresh_first', 50, { fresh: 50, followUp: 0 }],
    ['balanced', 50, { fresh: 25, followUp: 25 }],
    ['balanced', 30, { fresh: 15, followUp: 35 }],
  ] as const)(
    'grant exactly 50 in mode %s with share %i',
    async (priorityMode, share, expected) => {
      const { db } = connection;
      const workspaceId = await createWorkspace(db);
      const mailboxId = await createMailbox(db, workspaceId, {
        ...noGap,
        dailyLimit: 50,
        priorityMode,
        share,
      });
      const counts = { fresh: 60, follow_up: 60 };
      await queueCampaign(db, { workspaceId, mailboxId, counts, dueAt });

      await claimInParallel(workspaceId, [mailboxId], 200);

      expect(await countGranted(workspaceId)).toEqual({ ...expected, slots: 50 });
      const [day] = await inWorkspace(db, workspaceId, (tx) => tx.select().from(mailboxDays));
      expect(day).toMatchObject({ day: '2026-06-01', sent: 50, ...expected });
    },
  );

  it('give an unused share to the other kind, and still not one more', async () => {
    const { db } = connection;
    const workspaceId = await createWorkspace(db);
    const mailbox = { ...noGap, dailyLimit: 50, priorityMode: 'balanced', share: 50 } as const;
    const mailboxId = await createMailbox(db, workspaceId, mailbox);
    const counts = { fresh: 60, follow_up: 10 };
    await queueCampaign(db, { workspaceId, mailboxId, counts, dueAt });

    await claimInParallel(workspaceId, [mailboxId], 200);

    expect(await countGranted(workspaceId)).toEqual({ fresh: 40, followUp: 10, slots: 50 });
  });
});

describe('mailboxes that share a campaign', () => {
  it.each([
    ['its daily limit', { dailyLimit: 30 }, { sent: 30, fresh: 0 }],
    ['its new contacts a day', { maxNewPerDay: 30 }, { sent: 50, fresh: 30 }],
  ])('never pass %s together', async (_, settings, expected) => {
    const { db } = connection;
    const workspaceId = await createWorkspace(db);
    const mailboxIds = [
      await createMailbox(db, workspaceId, noGap),
      await createMailbox(db, workspaceId, noGap),
      await createMailbox(db, workspaceId, noGap),
    ];
    const [first = '', ...others] = mailboxIds;
    const isFresh = 'maxNewPerDay' in settings;
    const counts = isFresh ? { fresh: 60, follow_up: 20 } : { follow_up: 60 };
    const { campaignId } = await queueCampaign(db, {
      workspaceId,
      mailboxId: first,
      counts,
      dueAt,
      settings,
    });
    await spread(workspaceId, [first, ...others]);

    await claimInParallel(workspaceId, mailboxIds, 200);

    const granted = await countGranted(workspaceId);
    expect(granted).toMatchObject({ fresh: expected.fresh, slots: expected.sent });
    const [day] = await inWorkspace(db, workspaceId, (tx) =>
      tx.select().from(campaignDays).where(eq(campaignDays.campaignId, campaignId)),
    );
    expect(day).toMatchObject(expected);
  });
});

/** Deals the queue of the workspace out to its mailboxes. */
async function spread(workspaceId: string, mailboxIds: string[]): Promise<void> {
  await inWorkspace(connection.db, workspaceId, async (tx) => {
    const rows = await tx.select({ id: outboundEmails.id }).from(outboundEmails);
    for (const [index, { id }] of rows.entries()) {
      const mailboxId = mailboxIds[index % mailboxIds.length] ?? '';
      await tx.update(outboundEmails).set({ mailboxId }).where(eq(outboundEmails.id, id));
    }
  });
}
