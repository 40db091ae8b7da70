import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase, type DatabaseConnection } from '#db/client.ts';
import { campaigns, contacts, outboundEmails, workspaces } from '#db/schema/index.ts';
import { defaultSendingWindow } from '#domain/sending/sending-window.ts';
import {
  dispatchScene,
  later,
  dueAt,
  type DispatchSceneOptions,
} from '#test/harness/dispatch-scene.ts';
import { createTestDatabase, type TestDatabase } from '#test/harness/postgres.ts';

let database: TestDatabase;
let connection: DatabaseConnection;
const scene = (options?: DispatchSceneOptions) => dispatchScene(connection.db, options);

beforeAll(async () => {
  database = await createTestDatabase();
  connection = createDatabase(database.url);
});

afterAll(async () => {
  await connection.close();
  await database.close();
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

  it.each<[string, DispatchSceneOptions['mailbox'], string]>([
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
      { code: 'mailbox_paused', inputs: { pausedBy: 'workspace', since: dueAt.toISOString() } },
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
