import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { inWorkspace } from '#db/in-workspace.ts';
import { beginDraftAnew } from '#db/queries/writing/begin-draft-anew.ts';
import { outboundEmails } from '#db/schema/index.ts';
import { createDueContact } from '#test/harness/due-contact.ts';
import { createWorkspace } from '#test/harness/factories.ts';
import { withDatabase } from '#test/harness/with-database.ts';
import { prepareEmail } from './prepare-email.ts';

const connection = withDatabase();
let workspaceId: string;
beforeEach(async () => {
  workspaceId = await createWorkspace(connection.db);
});

const inTx = <T>(work: Parameters<typeof inWorkspace<T>>[2]) =>
  inWorkspace(connection.db, workspaceId, work);

it('asks again about a step’s own text that is filled in anew, however few are asked about', async () => {
  const { enrollmentId } = await createDueContact(connection.db, workspaceId, {
    steps: [{ kind: 'email', delay: 'PT0S', subject: 'Hello', body: 'A word.' }],
    settings: { approval: 'first', approvalFirst: 1 },
  });
  const args = { workspaceId, enrollmentId, retryEmailId: null };
  const prepare = async () => (await prepareEmail(connection.db, args, new Date())).result;
  const asked = { kind: 'held', reason: 'awaiting_approval' };
  expect(await prepare()).toEqual(asked);
  const [email] = await inTx((tx) =>
    tx.select().from(outboundEmails).where(eq(outboundEmails.enrollmentId, enrollmentId)),
  );
  await inTx((tx) => beginDraftAnew(tx, email?.id ?? '', null));
  expect(await prepare()).toEqual(asked);
});
