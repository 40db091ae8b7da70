import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { inWorkspace } from '#db/in-workspace.ts';
import { fileRows } from '#db/queries/file/file-rows.ts';
import { enrollments, outboundEmails, profiles } from '#db/schema/index.ts';
import {
  createContacts,
  createMailbox,
  createRunningCampaign,
  createWorkspace,
} from '#test/harness/factories.ts';
import { withDatabase } from '#test/harness/with-database.ts';
import { prepareEmail } from '../contact/prepare-email.ts';
import { finishDraft, type DraftOutcome } from './finish-draft.ts';
import { openDraft } from './open-draft.ts';

const connection = withDatabase();
let workspaceId: string;
let fileId: string;
beforeEach(async () => {
  workspaceId = await createWorkspace(connection.db);
  const file = { name: 'Plan.pdf', mediaType: 'application/pdf', byteSize: 1, sha256: 'x' };
  ({ id: fileId } = await inTx((tx) =>
    fileRows.insert(tx, { ...file, workspaceId, content: Buffer.from('x') }),
  ));
});

const inTx = <T>(work: Parameters<typeof inWorkspace<T>>[2]) =>
  inWorkspace(connection.db, workspaceId, work);

/** The ledger row of an AI step with a rich text of its own, once its draft came out so. */
async function finish(outcome: DraftOutcome) {
  const { db } = connection;
  const mailboxId = await createMailbox(db, workspaceId);
  const contactIds = await createContacts(db, workspaceId, 1);
  const step = {
    kind: 'email' as const,
    delay: 'PT0S',
    writer: 'ai' as const,
    brief: 'Ask.',
    subject: 'Hello',
    body: '<h1>Hello {{firstName}}</h1>',
    format: 'html' as const,
    attachmentIds: [fileId],
  };
  const { enrollmentIds } = await createRunningCampaign(db, {
    workspaceId,
    mailboxIds: [mailboxId],
    contactIds,
    steps: [step],
  });
  const [enrollmentId = ''] = enrollmentIds;
  await inTx((tx) =>
    tx
      .update(enrollments)
      .set({ state: 'active', mailboxId, admittedAt: new Date() })
      .where(eq(enrollments.id, enrollmentId)),
  );
  const args = { workspaceId, enrollmentId, retryEmailId: null };
  const { result } = await prepareEmail(db, args, new Date());
  if (result.kind !== 'write') throw new Error(`expected a draft, got ${result.kind}`);
  const { emailId } = result;
  const draft = await inTx((tx) => openDraft(tx, emailId));
  if (!draft) throw new Error('no draft');
  await inTx((tx) => finishDraft(tx, draft, outcome, new Date()));
  const [row] = await inTx((tx) =>
    tx.select().from(outboundEmails).where(eq(outboundEmails.id, emailId)),
  );
  return row;
}

const email = { subject: 'Hi', body: 'A word.', facts: [], confidence: 1 };

describe('an email that the model was to write', () => {
  it('takes the files of its step along', async () => {
    expect(await finish({ kind: 'written', email })).toMatchObject({
      writtenBy: 'model',
      format: 'text',
      bodyText: 'A word.\n\nAna',
      bodyHtml: '<p>A word.</p>\n<p>Ana</p>',
      attachmentIds: [fileId],
    });
  });

  it('is the step’s own rich text, with its files, when the model cannot', async () => {
    expect(await finish({ kind: 'fallback', because: 'unavailable' })).toMatchObject({
      writtenBy: 'template',
      format: 'html',
      bodyText: 'Hello Ada',
      bodyHtml: '<h1>Hello Ada</h1>',
      attachmentIds: [fileId],
    });
  });

  it('is signed as the profile is', async () => {
    const signature = { signatureHtml: '<p><b>Jo</b></p>', signatureText: 'Jo' };
    await inTx((tx) =>
      tx.insert(profiles).values({ workspaceId, label: 'Jo', isDefault: true, ...signature }),
    );
    expect(await finish({ kind: 'written', email })).toMatchObject({
      bodyText: 'A word.\n\nJo',
      bodyHtml: '<p>A word.</p>\n<p><b>Jo</b></p>',
    });
  });
});
