import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase, type DatabaseConnection } from '#db/client.ts';
import { contacts, liveEvents, outboundEmails } from '#db/schema/index.ts';
import { defaultSendingWindow } from '#domain/sending/sending-window.ts';
import {
  dispatchScene,
  later,
  mondayNoon,
  type DispatchSceneOptions,
} from '#test/harness/dispatch-scene.ts';
import { createTestDatabase, type TestDatabase } from '#test/harness/postgres.ts';
import { dispatchMailbox } from './dispatch-mailbox.ts';

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
