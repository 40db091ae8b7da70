import { eq, inArray } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { inWorkspace } from '#db/in-workspace.ts';
import { enrollments } from '#db/schema/index.ts';
import { resumedWait } from '#domain/sending/resumed-wait.ts';
import {
  createContacts,
  createMailbox,
  createRunningCampaign,
  createWorkspace,
} from '#test/harness/factories.ts';
import fc from '#test/harness/fast-check.ts';
import { withDatabase } from '#test/harness/with-database.ts';
import { shiftWaits } from './shift-waits.ts';

const connection = withDatabase();

const noon = Date.UTC(2026, 5, 1, 12);
const hour = fc.integer({ min: -48, max: 48 }).map((hours) => new Date(noon + hours * 3_600_000));
const row = fc.record({
  waitFrom: hour,
  nextDueAt: hour,
  pausedAt: fc.option(hour),
  rescheduledAt: fc.option(hour, { freq: 4 }),
  reasonCode: fc.constantFrom('waiting_delay' as const, 'out_of_office' as const),
});
const pause = fc
  .tuple(hour, hour)
  .map(([a, b]) => (a < b ? { since: a, until: b } : { since: b, until: a }));

it('does to every row in one statement what resumedWait says of each', async () => {
  const { db } = connection;
  const workspaceId = await createWorkspace(db);
  const { campaignId, enrollmentIds } = await createRunningCampaign(db, {
    workspaceId,
    mailboxIds: [await createMailbox(db, workspaceId)],
    contactIds: await createContacts(db, workspaceId, 20),
    delays: ['PT0S'],
  });
  const rows = fc.array(row, { minLength: 20, maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(rows, pause, async (waits, { since, until }) => {
      const shifted = await inWorkspace(db, workspaceId, async (tx) => {
        for (const [index, wait] of waits.entries()) {
          const place = { ...wait, state: 'active' as const };
          await tx
            .update(enrollments)
            .set(place)
            .where(eq(enrollments.id, idOf(index)));
        }
        await shiftWaits(tx, { campaignId, since, until });
        return tx.select().from(enrollments).where(inArray(enrollments.id, enrollmentIds));
      });
      for (const [index, wait] of waits.entries()) {
        const isDate = wait.rescheduledAt !== null || wait.reasonCode === 'out_of_office';
        const ended = wait.pausedAt && wait.pausedAt < until ? wait.pausedAt : until;
        const { waitFrom, nextDueAt } = resumedWait({ ...wait, isDate }, { since, until: ended });
        const found = shifted.find(({ id }) => id === idOf(index));
        expect(found).toMatchObject({ waitFrom, nextDueAt });
      }
    }),
    { numRuns: 30 },
  );
  function idOf(index: number): string {
    return enrollmentIds[index] ?? '';
  }
});
