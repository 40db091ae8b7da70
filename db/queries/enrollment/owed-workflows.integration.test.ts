import { beforeEach, describe, expect, it } from 'vitest';
import { inWorkspace } from '#db/in-workspace.ts';
import { loadSending } from '#db/queries/outbound-email/load-sending.ts';
import { createMailbox, createWorkspace } from '#test/harness/factories.ts';
import { createGrantedEmail, type GrantedEmail } from '#test/harness/granted-email.ts';
import { withDatabase } from '#test/harness/with-database.ts';
import { clearHeld, listHeld, type Held } from './owed-workflows.ts';
import { updateEnrollment } from './update-enrollment.ts';

const connection = withDatabase();
let email: GrantedEmail;
let campaignId: string;

beforeEach(async () => {
  const workspaceId = await createWorkspace(connection.db);
  const mailboxId = await createMailbox(connection.db, workspaceId);
  email = await createGrantedEmail(connection.db, workspaceId, mailboxId);
  campaignId = (await inside((tx) => loadSending(tx, email.emailId))).email.campaignId;
});

const inside = <T>(work: Parameters<typeof inWorkspace<T>>[2]) =>
  inWorkspace(connection.db, email.workspaceId, work);
const hold = (heldAt: Date) => inside((tx) => updateEnrollment(tx, email.enrollmentId, { heldAt }));
const held = () => inside((tx) => listHeld(tx, campaignId));
const clear = (woken: Held[]) =>
  inside(async (tx) => {
    for (const each of woken) await clearHeld(tx, each);
  });

describe('who is held', () => {
  const first = new Date('2026-11-24T10:00:00.123Z');

  it('is to be woken until they have been', async () => {
    await hold(first);
    const woken = await held();
    expect(woken).toEqual([{ id: email.enrollmentId, heldAt: first }]);
    await clear(woken);
    expect(await held()).toEqual([]);
  });

  it('and held anew while they are woken is to be woken again', async () => {
    await hold(first);
    const woken = await held();
    const again = new Date('2026-11-24T10:00:00.500Z');
    await hold(again);
    await clear(woken);
    expect(await held()).toEqual([{ id: email.enrollmentId, heldAt: again }]);
  });
});
