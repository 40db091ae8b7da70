import { eq, inArray, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase, type DatabaseConnection } from '#db/client.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import {
  campaigns,
  contacts,
  enrollments,
  liveEvents,
  mailboxDays,
  mailboxes,
  outboundEmails,
  workspaces,
} from '#db/schema/index.ts';
import { defaultSendingWindow } from '#domain/sending/sending-window.ts';
import { createMailbox, createWorkspace } from '#test/harness/factories.ts';
import { createTestDatabase, type TestDatabase } from '#test/harness/postgres.ts';
import { queueCampaign } from '#test/harness/queue-emails.ts';
import { dispatchMailbox } from './dispatch-mailbox.ts';
import { giveBackSlot } from './give-back-slot.ts';

const mondayNoon = new Date('2026-06-01T12:00:00Z');
const dueAt = new Date('2026-06-01T09:00:00Z');
const later = (seconds: number) => new Date(mondayNoon.getTime() + seconds * 1_000);

let database: TestDatabase;
let connection: DatabaseConnection;

beforeAll(async () => {
  database = await createTestDatabase();
  connection = createDatabase(database.url);
});

afterAll(async () => {
  await connection.close();
  await database.close();
});

type Options = {
  mailbox?: Parameters<typeof createMailbox>[2];
  counts?: { fresh?: number; follow_up?: number };
  settings?: Parameters<typeof queueCampaign>[1]['settings'];
};

/** A workspace with one mailbox and one campaign's mail queued in it. */
async function scene({ mailbox, counts = { fresh: 2 }, settings }: Options = {}) {
  const { db } = connection;
  const workspaceId = await createWorkspace(db);
  const mailboxId = await createMailbox(db, workspaceId, mailbox);
  const queue = { workspaceId, mailboxId, counts, dueAt };
  const queued = await queueCampaign(db, { ...queue, ...(settings && { settings }) });
  const inside = <T>(work: Parameters<typeof inWorkspace<T>>[2]) =>
    inWorkspace(db, workspaceId, work);
  return {
    ...queued,
    workspaceId,
    mailboxId,
    inside,
    dispatch: async (now = mondayNoon) => {
      const dispatch = await inside((tx) => dispatchMailbox(tx, { mailboxId, now }));
      if (!dispatch) throw new Error('the mailbox is gone');
      return dispatch;
    },
    reasonsOf: async (emailIds: string[]) => {
      const rows = await inside((tx) =>
        tx
          .select({
            code: enrollments.reasonCode,
            inputs: enrollments.reasonInputs,
            recheckAt: enrollments.recheckAt,
          })
          .from(enrollments)
          .innerJoin(outboundEmails, eq(outboundEmails.enrollmentId, enrollments.id))
          .where(inArray(outboundEmails.id, emailIds)),
      );
      return rows;
    },
    changeEmail: (id: string, changes: Partial<typeof outboundEmails.$inferInsert>) =>
      inside((tx) => tx.update(outboundEmails).set(changes).where(eq(outboundEmails.id, id))),
    changeMailbox: (changes: Partial<typeof mailboxes.$inferInsert>) =>
      inside((tx) => tx.update(mailboxes).set(changes).where(eq(mailboxes.id, mailboxId))),
    stateOf: async (id: string) => {
      const [row] = await inside((tx) =>
        tx.select().from(outboundEmails).where(eq(outboundEmails.id, id)),
      );
      return row;
    },
  };
}

describe('a slot', () => {
  it('goes to one mail, and the others learn when the next one is', async () => {
    const { dispatch, reasonsOf, fresh } = await scene({ counts: { fresh: 3 } });
    const { grants, nextAt } = await dispatch();
    expect(grants).toHaveLength(1);
    expect(nextAt).toEqual(later(1));
    const waiting = fresh.filter((id) => id !== grants[0]?.emailId);
    const reason = {
      code: 'spacing',
      inputs: { minSeconds: 1, maxSeconds: 1 },
      recheckAt: later(1),
    };
    expect(await reasonsOf(waiting)).toEqual([reason, reason]);
  });

  it('is granted again to nobody while its mail has not gone out', async () => {
    const { dispatch } = await scene();
    const first = await dispatch();
    const again = await dispatch(later(30));
    expect(again.grants).toEqual(first.grants);
    expect(again.nextAt).toEqual(later(31));
  });

  it('is followed by the next one after the gap, once its mail has gone out', async () => {
    const { dispatch, changeEmail } = await scene();
    const { grants } = await dispatch();
    const emailId = grants[0]?.emailId ?? '';
    await changeEmail(emailId, { state: 'sent', sentAt: later(5) });
    expect((await dispatch(later(5.5))).nextAt).toEqual(later(6));
    const next = await dispatch(later(6));
    expect(next.grants).toHaveLength(1);
    expect(next.grants[0]?.emailId).not.toBe(emailId);
  });

  it('returns to the queue when nobody uses it for 15 minutes, and is uncounted', async () => {
    const { dispatch, inside, stateOf } = await scene({
      counts: { fresh: 1 },
      mailbox: { dailyLimit: 1 },
    });
    const first = await dispatch();
    expect(first.nextAt).toEqual(later(15 * 60));
    const slot = first.grants[0];
    const again = await dispatch(later(15 * 60));
    expect(again.grants[0]).toMatchObject({ emailId: slot?.emailId, grantedAt: later(15 * 60) });
    expect(again.grants[0]?.slotId).not.toBe(slot?.slotId);
    const [day] = await inside((tx) => tx.select().from(mailboxDays));
    expect(day).toMatchObject({ sent: 1, fresh: 1, followUp: 0 });
    expect(await stateOf(slot?.emailId ?? '')).toMatchObject({
      state: 'granted',
      slotDay: '2026-06-01',
    });
  });

  it('stays with a mail that is already with the provider, however long that takes', async () => {
    const { dispatch, changeEmail, stateOf } = await scene({ counts: { fresh: 1 } });
    const emailId = (await dispatch()).grants[0]?.emailId ?? '';
    await changeEmail(emailId, { state: 'sending', sendingSince: later(1) });
    expect((await dispatch(later(3_600))).grants).toEqual([]);
    expect((await stateOf(emailId))?.state).toBe('sending');
  });

  it('comes back when the contact is not there: later in line, and its workflow is owed', async () => {
    const { dispatch, inside, stateOf, mailboxId } = await scene({ counts: { fresh: 1 } });
    await inside((tx) => tx.update(enrollments).set({ workflowStartedAt: dueAt }));
    const [grant] = (await dispatch()).grants;
    if (!grant) throw new Error('nothing was granted');
    for (const now of [mondayNoon, later(60)]) {
      await inside((tx) => giveBackSlot(tx, { grant, mailboxId, now }));
    }
    expect(await stateOf(grant.emailId)).toMatchObject({
      state: 'queued',
      slotId: null,
      dueAt: later(15 * 60),
    });
    const [enrollment] = await inside((tx) => tx.select().from(enrollments));
    expect(enrollment?.workflowStartedAt).toBeNull();
    const [day] = await inside((tx) => tx.select().from(mailboxDays));
    expect(day).toMatchObject({ sent: 0, fresh: 0 });
  });

  it('is not taken back once the mail is with the provider', async () => {
    const { dispatch, changeEmail, inside, stateOf, mailboxId } = await scene();
    const [grant] = (await dispatch()).grants;
    if (!grant) throw new Error('nothing was granted');
    await changeEmail(grant.emailId, { state: 'sending' });
    await inside((tx) => giveBackSlot(tx, { grant, mailboxId, now: mondayNoon }));
    expect((await stateOf(grant.emailId))?.state).toBe('sending');
  });
});

describe('no slot', () => {
  const night = new Date('2026-06-01T20:00:00Z');
  const tuesday = new Date('2026-06-02T09:00:00Z');

  it('is given outside the window, which every contact learns', async () => {
    const { dispatch, reasonsOf, fresh } = await scene({
      mailbox: { window: defaultSendingWindow },
    });
    const { grants, nextAt } = await dispatch(night);
    expect(grants).toEqual([]);
    expect(nextAt).toEqual(tuesday);
    const reason = { code: 'outside_window', inputs: { zone: 'UTC' }, recheckAt: tuesday };
    expect(await reasonsOf(fresh)).toEqual([reason, reason]);
  });

  it.each<[string, Options['mailbox'], string]>([
    ['a paused mailbox', { pausedAt: dueAt }, 'mailbox_paused'],
    ['a disconnected mailbox', { connection: 'disconnected' }, 'mailbox_disconnected'],
    ['a throttled mailbox', { cooldownUntil: later(60) }, 'provider_throttled'],
    ['a mailbox with a limit of zero', { dailyLimit: 0 }, 'mailbox_daily_cap'],
    ['an hourly limit of zero', { hourlyLimit: 0 }, 'mailbox_hourly_cap'],
  ])('is given by %s', async (_, mailbox, code) => {
    const { dispatch, reasonsOf, fresh } = await scene(mailbox ? { mailbox } : {});
    expect((await dispatch()).grants).toEqual([]);
    expect(await reasonsOf(fresh)).toMatchObject([{ code }, { code }]);
  });

  it.each([
    ['campaign_daily_cap', { dailyLimit: 0 }],
    ['new_contact_cap', { maxNewPerDay: 0 }],
  ])('is given past %s', async (code, settings) => {
    const { dispatch, reasonsOf, fresh } = await scene({ settings });
    expect((await dispatch()).grants).toEqual([]);
    expect(await reasonsOf(fresh)).toMatchObject([{ code }, { code }]);
  });

  it('is given past what the provider allows in any 24 hours', async () => {
    const { dispatch, changeEmail, reasonsOf, fresh } = await scene({
      mailbox: { providerDailyCap: 1 },
    });
    const emailId = (await dispatch()).grants[0]?.emailId ?? '';
    await changeEmail(emailId, { state: 'sent', sentAt: later(2) });
    const nextDay = later(24 * 3_600 + 1);
    const waiting = fresh.filter((id) => id !== emailId);
    expect((await dispatch(nextDay)).nextAt).toEqual(later(24 * 3_600 + 2));
    expect(await reasonsOf(waiting)).toMatchObject([{ code: 'provider_cap' }]);
    expect((await dispatch(later(24 * 3_600 + 2))).grants).toHaveLength(1);
  });

  it('is given to a paused campaign, nor while all is paused', async () => {
    const { dispatch, inside, reasonsOf, fresh } = await scene();
    await inside((tx) => tx.update(campaigns).set({ state: 'paused' }));
    expect(await dispatch()).toEqual({ grants: [], nextAt: null });
    expect(await reasonsOf(fresh)).toMatchObject([
      { code: 'campaign_paused', recheckAt: null },
      { code: 'campaign_paused', recheckAt: null },
    ]);
    await inside((tx) => tx.update(campaigns).set({ state: 'running' }));
    await inside((tx) => tx.update(workspaces).set({ sendingPausedAt: dueAt }));
    expect((await dispatch()).grants).toEqual([]);
    expect(await reasonsOf(fresh.slice(0, 1))).toMatchObject([
      { code: 'mailbox_paused', inputs: { pausedBy: 'workspace' } },
    ]);
  });

  it('is given to a paused contact, whose reason is left alone', async () => {
    const { dispatch, inside, reasonsOf, fresh } = await scene();
    await inside((tx) => tx.update(contacts).set({ pausedAt: dueAt }));
    expect(await dispatch()).toEqual({ grants: [], nextAt: null });
    expect(await reasonsOf(fresh)).toMatchObject([
      { code: 'queued_for_admission' },
      { code: 'queued_for_admission' },
    ]);
  });

  it('is given before a mail is due, and each waits for its own time', async () => {
    const { dispatch, changeEmail, reasonsOf, fresh } = await scene();
    const [first = '', second = ''] = fresh;
    await changeEmail(first, { dueAt: later(60) });
    await changeEmail(second, { dueAt: later(120) });
    expect(await dispatch()).toEqual({ grants: [], nextAt: later(60) });
    expect(await reasonsOf([second])).toMatchObject([
      { code: 'waiting_delay', recheckAt: later(120) },
    ]);
  });

  it('is given when nobody is queued', async () => {
    const { dispatch, inside } = await scene();
    await inside((tx) => tx.update(outboundEmails).set({ state: 'cancelled' }));
    expect(await dispatch()).toEqual({ grants: [], nextAt: null });
  });
});

describe('the order', () => {
  it('says to whom a mail gives way', async () => {
    const { dispatch, reasonsOf, fresh, followUp } = await scene({
      counts: { fresh: 1, follow_up: 2 },
    });
    const { grants } = await dispatch();
    expect(followUp).toContain(grants[0]?.emailId);
    expect(await reasonsOf(fresh)).toMatchObject([{ code: 'yielded_to_follow_ups' }]);
    const left = followUp.filter((id) => id !== grants[0]?.emailId);
    expect(await reasonsOf(left)).toMatchObject([{ code: 'spacing' }]);
  });

  it('lets a person send one mail before all others', async () => {
    const { dispatch, changeEmail, fresh } = await scene({ counts: { fresh: 3, follow_up: 3 } });
    const byHand = fresh[2] ?? '';
    await changeEmail(byHand, { sendNow: true, dueAt: later(600) });
    expect((await dispatch()).grants[0]?.emailId).toBe(byHand);
  });

  it('passes over recipients who sleep, for one who is awake', async () => {
    const { dispatch, inside, reasonsOf, fresh } = await scene({
      counts: { fresh: 3 },
      mailbox: { window: { ...defaultSendingWindow, zone: 'recipient' } },
    });
    const awake = fresh[2] ?? '';
    await inside((tx) => tx.update(contacts).set({ timeZone: 'America/Los_Angeles' }));
    await inside((tx) =>
      tx
        .update(contacts)
        .set({ timeZone: 'Europe/Paris' })
        .where(sql`id = (select contact_id from outbound_emails where id = ${awake})`),
    );
    expect((await dispatch()).grants[0]?.emailId).toBe(awake);
    expect(await reasonsOf(fresh.slice(0, 2))).toMatchObject(
      Array.from({ length: 2 }, () => ({
        code: 'outside_window',
        inputs: { zone: 'America/Los_Angeles' },
        recheckAt: new Date('2026-06-01T16:00:00Z'),
      })),
    );
  });

  it('passes over mail that somebody is just changing', async () => {
    const { dispatch, inside, fresh } = await scene();
    const [first = '', second] = await inside((tx) =>
      tx
        .select({ id: outboundEmails.id })
        .from(outboundEmails)
        .orderBy(outboundEmails.enrollmentId)
        .then((rows) => rows.map(({ id }) => id)),
    );
    await inside(async (tx) => {
      await tx.select().from(outboundEmails).where(eq(outboundEmails.id, first)).for('update');
      expect((await dispatch()).grants[0]?.emailId).toBe(second);
    });
    expect(fresh).toContain(second);
  });
});

describe('the pages', () => {
  it('hear of a grant and of reasons, and of nothing when nothing changed', async () => {
    const { dispatch, inside, mailboxId } = await scene();
    const heard = () => inside((tx) => tx.select().from(liveEvents));
    await dispatch();
    const events = await heard();
    expect(events.map(({ type, entityId }) => [type, entityId])).toEqual([
      ['mailbox.changed', mailboxId],
      ['contact.changed', null],
    ]);
    await dispatch(later(0.5));
    await dispatch(later(0.5));
    expect((await heard()).length).toBeLessThanOrEqual(3);
  });
});

it('a mailbox that was deleted has no dispatcher', async () => {
  const { inside } = await scene();
  const gone = await inside((tx) =>
    dispatchMailbox(tx, { mailboxId: 'mbx_gone', now: mondayNoon }),
  );
  expect(gone).toBeNull();
});

it("sees no mail of another workspace's mailbox", async () => {
  const { mailboxId } = await scene();
  const other = await scene();
  const gone = await other.inside((tx) => dispatchMailbox(tx, { mailboxId, now: mondayNoon }));
  expect(gone).toBeNull();
});
