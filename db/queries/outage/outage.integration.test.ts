import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { inWorkspace } from '#db/in-workspace.ts';
import {
  auditLog,
  contactEvents,
  enrollments,
  outages,
  outboundEmails,
  workerHeartbeats,
} from '#db/schema/index.ts';
import type { CampaignSettings } from '#domain/campaign/campaign-settings.ts';
import { dispatchScene } from '#test/harness/dispatch-scene.ts';
import { withDatabase } from '#test/harness/with-database.ts';
import { dispatchMailbox } from '../dispatch/dispatch-mailbox.ts';
import { updateEnrollment } from '../enrollment/update-enrollment.ts';
import { forgetOld } from '../housekeeping/forget-old.ts';
import { applyOutages } from './apply-outages.ts';
import { holdStaleMail } from './hold-stale-mail.ts';
import { listStaleMail } from './list-stale-mail.ts';
import { noteHeartbeat } from './note-heartbeat.ts';

// Mail of a dispatch scene is due at 09:00; the outage lasts ten hours from then on.
const beganAt = new Date('2026-06-01T09:00:00Z');
const endedAt = new Date('2026-06-01T19:00:00Z');
const outage = { id: beganAt.toISOString(), beganAt, endedAt };
const tenHoursMs = 36_000_000;

const connection = withDatabase();
beforeEach(async () => {
  await connection.db.delete(outages);
  await connection.db.delete(workerHeartbeats);
});

/** Transactions that wait for another. */
async function countWaiting(): Promise<unknown> {
  const [row] = await connection.db.execute(sql`
    select count(*)::int as count
    from pg_locks wanted join pg_stat_activity session on session.pid = wanted.pid
    where not wanted.granted and session.datname = current_database()`);
  return row?.['count'];
}

async function scene(
  staleness: CampaignSettings['staleness'],
  options: Parameters<typeof dispatchScene>[1] = {},
) {
  await connection.db.insert(outages).values(outage).onConflictDoNothing();
  const made = await dispatchScene(connection.db, { ...options, settings: { staleness } });
  const { inside } = made;
  return {
    ...made,
    apply: () => applyOutages(connection.db, endedAt),
    mails: () => Promise.all([...made.fresh, ...made.followUp].map(made.stateOf)),
    enrollments: () => inside((tx) => tx.select().from(enrollments).orderBy(enrollments.id)),
    changeEnrollments: (changes: Partial<typeof enrollments.$inferInsert>) =>
      inside((tx) => tx.update(enrollments).set(changes)),
    events: () =>
      inside((tx) => tx.select().from(contactEvents).where(eq(contactEvents.type, 'email.stale'))),
    audited: () => inside((tx) => tx.select().from(auditLog)),
  };
}

describe('an outage', () => {
  it('is noted once when several workers come back together', async () => {
    const { db } = connection;
    await noteHeartbeat(db, { workerId: 'old', now: beganAt });
    const workers = ['a', 'b', 'c'].map((workerId) =>
      noteHeartbeat(db, { workerId, now: endedAt }),
    );
    expect(await Promise.all(workers)).toContainEqual(outage);
    expect(await db.select().from(outages)).toMatchObject([outage]);
  });

  it('is not noted while another worker lived', async () => {
    const { db } = connection;
    const later = new Date(endedAt.getTime() - 20_000);
    await noteHeartbeat(db, { workerId: 'stays', now: later });
    expect(await noteHeartbeat(db, { workerId: 'new', now: endedAt })).toBeNull();
    expect(await db.select().from(outages)).toEqual([]);
  });

  it('is known however long it was: the last sign of life is kept', async () => {
    const { db } = connection;
    const now = new Date();
    const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
    await db.insert(workerHeartbeats).values([
      { workerId: 'older', seenAt: daysAgo(4) },
      { workerId: 'last', seenAt: daysAgo(3) },
    ]);
    await forgetOld(db, now);
    expect(await noteHeartbeat(db, { workerId: 'new', now })).toMatchObject({
      beganAt: daysAgo(3),
    });
  });
});

describe('the policy hold', () => {
  it('keeps every stale mail for a person, says why, and gives a slot back', async () => {
    const stage = await scene('hold', { counts: { fresh: 3 } });
    const { grants } = await stage.dispatch(beganAt);
    expect(grants).toHaveLength(1);
    await stage.apply();
    expect((await stage.mails()).map((mail) => mail?.state)).toEqual(
      Array.from({ length: 3 }, () => 'awaiting_approval'),
    );
    expect((await stage.mails()).every((mail) => mail?.slotId === null)).toBe(true);
    for (const row of await stage.enrollments()) {
      expect(row).toMatchObject({
        staleSince: endedAt,
        reasonCode: 'stale_after_outage',
        recheckAt: null,
        reasonInputs: {
          dueAt: beganAt.toISOString(),
          outageBeganAt: beganAt.toISOString(),
          outageEndedAt: endedAt.toISOString(),
        },
      });
    }
    expect((await stage.dispatch(endedAt)).grants).toEqual([]);
  });

  it('keeps mail that is due and not yet written, unless it waits for a person anyway', async () => {
    const stage = await scene('hold', { counts: { fresh: 2 } });
    await stage.inside((tx) => tx.delete(outboundEmails));
    await stage.changeEnrollments({ nextDueAt: beganAt, reasonCode: 'waiting_delay' });
    const [first] = await stage.enrollments();
    await stage.inside((tx) =>
      updateEnrollment(tx, first?.id ?? '', { reasonCode: 'missing_variable' }),
    );
    await stage.apply();
    await stage.apply();
    expect(await stage.events()).toHaveLength(1);
    expect((await stage.enrollments()).map(({ reasonCode }) => reasonCode)).toEqual([
      'missing_variable',
      'stale_after_outage',
    ]);
  });

  it('is applied once, and goes on where a crash ended it', async () => {
    const stage = await scene('hold', { counts: { fresh: 3 } });
    const { workspaceId, campaignId } = stage;
    const cause = { workspaceId, campaignId, outage, before: endedAt, now: endedAt };
    const [first] = await stage.inside((tx) => listStaleMail(tx, cause));
    await stage.inside((tx) => (first ? holdStaleMail(tx, first, cause) : Promise.resolve(false)));
    await stage.apply();
    await stage.apply();
    expect(await stage.events()).toHaveLength(3);
    expect((await stage.enrollments()).every((row) => row.staleSince !== null)).toBe(true);
  });

  it('comes too late for mail that went out meanwhile', async () => {
    const stage = await scene('hold', { counts: { fresh: 1 } });
    const { workspaceId, campaignId } = stage;
    const cause = { workspaceId, campaignId, outage, before: endedAt, now: endedAt };
    const stale = await stage.inside((tx) => listStaleMail(tx, cause));
    await stage.changeEmail(stage.fresh[0] ?? '', { state: 'sent' });
    for (const mail of stale) {
      expect(await stage.inside((tx) => holdStaleMail(tx, mail, cause))).toBe(false);
    }
    expect(stale).toHaveLength(1);
    expect(await stage.mails()).toMatchObject([{ state: 'sent' }]);
  });

  it.each<[string, Partial<typeof enrollments.$inferInsert>]>([
    ['a paused contact', { pausedAt: beganAt }],
    ['an ended sequence', { state: 'stopped' }],
  ])('leaves %s alone', async (_, place) => {
    const stage = await scene('hold');
    await stage.changeEnrollments(place);
    await stage.apply();
    expect((await stage.mails()).map((mail) => mail?.state)).toEqual(['queued', 'queued']);
  });

  it('leaves mail alone that was overdue by less than the time allowed', async () => {
    const stage = await scene('hold', { counts: { fresh: 1 } });
    const [emailId = ''] = stage.fresh;
    const dueAt = new Date(endedAt.getTime() - 3_600_000 + 1);
    await stage.changeEmail(emailId, { dueAt });
    await stage.apply();
    expect(await stage.stateOf(emailId)).toMatchObject({ state: 'queued', dueAt });
  });
});

describe('the policy replan', () => {
  it('moves queued mails and waits on by the length of the outage, once', async () => {
    const stage = await scene('replan', { counts: { fresh: 2 } });
    const waitsUntil = new Date('2026-06-03T09:00:00Z');
    await stage.changeEnrollments({ nextDueAt: waitsUntil, admittedAt: new Date('2026-05-30') });
    await stage.dispatch(beganAt);
    const [queuedLong = '', granted = ''] = stage.fresh;
    await stage.changeEmail(queuedLong, { dueAt: new Date(beganAt.getTime() - 3 * tenHoursMs) });
    await stage.apply();
    await stage.apply();
    expect(await stage.stateOf(granted)).toMatchObject({ dueAt: endedAt });
    expect(await stage.stateOf(queuedLong)).toMatchObject({
      dueAt: new Date(beganAt.getTime() - 2 * tenHoursMs),
    });
    for (const mail of await stage.mails()) {
      expect(mail).toMatchObject({ state: 'queued', slotId: null });
    }
    for (const row of await stage.enrollments()) {
      expect(row.nextDueAt).toEqual(new Date(waitsUntil.getTime() + tenHoursMs));
      expect(row.staleSince).toBeNull();
    }
    expect(await stage.audited()).toMatchObject([
      { verb: 'replanAfterOutage', entityId: stage.campaignId, data: { stale: 2, queuedMails: 2 } },
    ]);
  });

  it('takes back the slot that is being given at this moment', async () => {
    const stage = await scene('replan', { counts: { fresh: 1 } });
    const { mailboxId } = stage;
    const applying = await stage.inside(async (tx) => {
      const dispatch = await dispatchMailbox(tx, { mailboxId, now: endedAt });
      expect(dispatch?.grants).toHaveLength(1);
      const begun = stage.apply();
      await expect.poll(countWaiting, { timeout: 30_000 }).toBe(1);
      return { begun };
    });
    await applying.begun;
    expect(await stage.mails()).toMatchObject([{ state: 'queued', slotId: null, dueAt: endedAt }]);
  });

  it('leaves a campaign alone of which no mail was overdue', async () => {
    const stage = await scene('replan', { counts: { fresh: 1 } });
    await stage.changeEmail(stage.fresh[0] ?? '', { dueAt: endedAt });
    await stage.apply();
    expect(await stage.mails()).toMatchObject([{ dueAt: endedAt }]);
    expect(await stage.audited()).toEqual([]);
  });
});

describe('the policy send_next_window', () => {
  it('lets 30 overdue mails go with the usual gaps: no burst', async () => {
    const gap = { gapMinSeconds: 240, gapMaxSeconds: 720 };
    const stage = await scene('send_next_window', { counts: { fresh: 30 }, mailbox: gap });
    await stage.apply();
    const grantedAtMs: number[] = [];
    let now: Date | null = endedAt;
    while (now && grantedAtMs.length < 30) {
      const dispatch = await stage.dispatch(now);
      for (const { emailId, grantedAt } of dispatch.grants) {
        grantedAtMs.push(grantedAt.getTime());
        await stage.changeEmail(emailId, { state: 'sent', sentAt: grantedAt });
      }
      const again = await stage.dispatch(now);
      now = again.nextAt;
    }
    const gaps = grantedAtMs.slice(1).map((at, index) => at - (grantedAtMs[index] ?? 0));
    expect(grantedAtMs).toHaveLength(30);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(240_000);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(720_000);
  });
});

it('applies to every workspace by its own campaigns', async () => {
  const held = await scene('hold');
  const sent = await scene('send_next_window');
  await held.apply();
  const count = (workspaceId: string) =>
    inWorkspace(connection.db, workspaceId, (tx) =>
      tx.select().from(enrollments).where(eq(enrollments.reasonCode, 'stale_after_outage')),
    );
  expect(await count(held.workspaceId)).toHaveLength(2);
  expect(await count(sent.workspaceId)).toEqual([]);
});
