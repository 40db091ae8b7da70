import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase, type DatabaseConnection } from '#db/client.ts';
import { enrollments, mailboxDays } from '#db/schema/index.ts';
import {
  dispatchScene,
  later,
  mondayNoon,
  dueAt,
  type DispatchSceneOptions,
} from '#test/harness/dispatch-scene.ts';
import { createTestDatabase, type TestDatabase } from '#test/harness/postgres.ts';
import { giveBackSlot } from './give-back-slot.ts';

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
    expect(await dispatch(later(15 * 60))).toEqual({ grants: [], nextAt: later(15 * 60) });
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
