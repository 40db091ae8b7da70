import { beforeEach, expect, it } from 'vitest';
import { inWorkspace } from '#db/in-workspace.ts';
import { contacts, enrollments, outboundEmails } from '#db/schema/index.ts';
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

const whereKnown = '{{#if role}}As {{role}}{{/if}}';

it.each([
  ['subject', { subject: whereKnown, body: 'A word.' }],
  ['text', { subject: 'Hello', body: whereKnown }],
  ['text', { subject: 'Hello', body: `<p>${whereKnown}</p>`, format: 'html' as const }],
])('holds whoever would get a mail of which no %s is left', async (part, text) => {
  const { enrollmentId } = await createDueContact(connection.db, workspaceId, {
    steps: [{ kind: 'email', delay: 'PT0S', ...text }],
  });
  await inTx((tx) => tx.update(contacts).set({ role: '' }));
  const args = { workspaceId, enrollmentId, retryEmailId: null };
  const { result } = await prepareEmail(connection.db, args, new Date());
  expect(result).toEqual({ kind: 'held', reason: 'draft_failed' });
  expect(await inTx((tx) => tx.select().from(outboundEmails))).toEqual([]);
  expect(await inTx((tx) => tx.select().from(enrollments))).toMatchObject([
    { reasonInputs: { message: `nothing is left of its ${part} for this contact` } },
  ]);
});
