import { sql, type SQL } from 'drizzle-orm';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase, type DatabaseConnection } from '#db/client.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import { createMailbox, createWorkspace } from '#test/harness/factories.ts';
import { createTestDatabase, type TestDatabase } from '#test/harness/postgres.ts';
import { campaignQueue } from '#test/planner/campaign-queue.ts';
import { candidate } from '#test/planner/candidate.ts';
import { workspaceState } from '#test/planner/workspace-state.ts';
import { queueCampaign } from '#test/harness/queue-emails.ts';
import { selectFullDomains } from './list-full-domains.ts';
import { selectHeads } from './load-heads.ts';
import { selectRecentSlots } from './load-recent-slots.ts';
import { lockMailbox } from './lock-mailbox.ts';
import { updateReasons } from './write-line-reasons.ts';

const now = new Date('2026-06-01T12:00:00Z');

let database: TestDatabase;
let connection: DatabaseConnection;
let workspaceId: string;
let mailboxId: string;
let campaignId: string;

/** A mailbox with a short queue beside one with twenty thousand mails of all states. */
beforeAll(async () => {
  database = await createTestDatabase();
  connection = createDatabase(database.url);
  const { db } = connection;
  workspaceId = await createWorkspace(db);
  mailboxId = await createMailbox(db, workspaceId);
  const scene = { workspaceId, counts: { fresh: 20, follow_up: 20 }, dueAt: now };
  ({ campaignId } = await queueCampaign(db, { ...scene, mailboxId }));
  const crowdedId = await createMailbox(db, workspaceId);
  const crowd = await queueCampaign(db, { ...scene, mailboxId: crowdedId });
  await multiply(crowd.campaignId);
});

afterAll(async () => {
  await connection.close();
  await database.close();
});

/** Copies a campaign's mail and contacts five hundred times, half of it sent, and lets PostgreSQL count. */
async function multiply(crowdedCampaignId: string): Promise<void> {
  const owner = postgres(database.url, { max: 1 });
  await owner.unsafe(`
    create temporary table copy as
      select e.id, e.contact_id, n, e.id || n as new_id, e.contact_id || n as new_contact_id
      from enrollments e, generate_series(1, 500) n where e.campaign_id = '${crowdedCampaignId}';
    insert into contacts (id, workspace_id, email, email_normalized, email_domain, name)
      select new_contact_id, c.workspace_id, new_contact_id, new_contact_id, 'client.test', c.name
      from copy join contacts c on c.id = copy.contact_id;
    insert into enrollments (id, workspace_id, campaign_id, contact_id, mailbox_id, state, reason_code)
      select new_id, e.workspace_id, e.campaign_id, new_contact_id, e.mailbox_id, 'active', 'spacing'
      from copy join enrollments e on e.id = copy.id;
    insert into outbound_emails (id, workspace_id, enrollment_id, campaign_id, contact_id, step_id, mailbox_id,
        email_number, kind, state, due_at, to_address, subject, body_text, body_html, granted_at, sent_at)
      select m.id || n, m.workspace_id, new_id, m.campaign_id, new_contact_id, m.step_id, m.mailbox_id,
        m.email_number, m.kind, case when n % 2 = 0 then 'sent' else 'queued' end, m.due_at - n * interval '1 minute',
        m.to_address, m.subject, m.body_text, m.body_html,
        case when n % 2 = 0 then m.due_at - n * interval '1 minute' end, case when n % 2 = 0 then m.due_at end
      from copy join outbound_emails m on m.enrollment_id = copy.id;
    analyze;`);
  await owner.end();
}

/** The access paths of a statement under the application's role, as `Node Type: index`. */
async function accessPaths(statement: SQL): Promise<string[]> {
  const [row] = await inWorkspace(connection.db, workspaceId, (tx) =>
    tx.execute(sql`explain (format json) ${statement}`),
  );
  const plan = JSON.stringify(row?.['QUERY PLAN']);
  return [...plan.matchAll(/"(?:Index|Relation) Name": ?"(\w+)"/g)].map(([, name = '']) => name);
}

const lines = () =>
  (['fresh', 'follow_up'] as const).map((kind) => ({
    campaignId,
    kind,
    isByZone: false,
    zone: null,
    fullDomain: null,
  }));

describe('the dispatcher reads', () => {
  it('heads from the queue index, without sorting or scanning the queue of others', async () => {
    const paths = await accessPaths(selectHeads(mailboxId, lines(), '2026-11-24'));
    expect(paths).toContain('outbound_emails_queue');
    expect(paths).toContain('enrollments_pkey');
    expect(paths).toContain('contacts_pkey');
  });

  it('full domains from the queue of this mailbox alone', async () => {
    const full = { mailboxId, day: '2026-11-24', limit: 3 };
    const paths = await accessPaths(selectFullDomains(full));
    expect(paths).toContain('outbound_emails_queue');
    expect(paths).toContain('contacts_pkey');
  });

  it('recent slots from their index', async () => {
    const since = new Date('2026-05-31T06:00:00Z');
    const paths = await inWorkspace(connection.db, workspaceId, (tx) =>
      accessPaths(selectRecentSlots(tx, mailboxId, since).getSQL()),
    );
    expect(paths.filter((name) => name.startsWith('outbound_emails_'))).toEqual([
      'outbound_emails_slots',
    ]);
  });

  it('the rows whose reasons it writes from the queue index', async () => {
    const statement = await inWorkspace(connection.db, workspaceId, async (tx) => {
      const mailbox = await lockMailbox(tx, mailboxId);
      if (!mailbox) throw new Error('the mailbox is gone');
      const reason = { code: 'spacing', inputs: {}, recheckAtMs: now.getTime() } as const;
      return updateReasons({
        mailbox,
        workspace: workspaceState(),
        now,
        lines: lines().map(({ kind }) => ({
          campaign: campaignQueue({ campaignId }),
          head: candidate(kind, 'ann'),
          reason,
        })),
      });
    });
    const paths = await accessPaths(statement);
    expect(paths).toContain('outbound_emails_queue');
    expect(paths).toContain('enrollments_pkey');
  });
});
