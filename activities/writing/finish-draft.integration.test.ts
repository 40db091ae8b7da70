import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { inWorkspace } from '#db/in-workspace.ts';
import { fileRows } from '#db/queries/file/file-rows.ts';
import { enrollments, outboundEmails, profiles } from '#db/schema/index.ts';
import { createDueContact } from '#test/harness/due-contact.ts';
import { createWorkspace } from '#test/harness/factories.ts';
import { withDatabase } from '#test/harness/with-database.ts';
import { prepareEmail } from '../contact/prepare-email.ts';
import { finishDraft, type DraftOutcome } from './finish-draft.ts';
import { openDraft, type OpenDraft } from './open-draft.ts';

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

const step = {
  kind: 'email' as const,
  delay: 'PT0S',
  writer: 'ai' as const,
  brief: 'Ask.',
  subject: 'Hello',
  body: '<h1>Hello {{firstName}}</h1>',
  format: 'html' as const,
};

async function beginDraft() {
  const { db } = connection;
  const steps = [{ ...step, attachmentIds: [fileId] }];
  const { enrollmentId } = await createDueContact(db, workspaceId, { steps });
  const args = { workspaceId, enrollmentId, retryEmailId: null };
  const { result } = await prepareEmail(db, args, new Date());
  if (result.kind !== 'write') throw new Error(`expected a draft, got ${result.kind}`);
  const { emailId } = result;
  const draft = await inTx((tx) => openDraft(tx, emailId, new Date()));
  if (!draft) throw new Error('no draft');
  return draft;
}

/** The ledger row of an AI step with a rich text of its own, once its draft came out so. */
async function finish(outcome: DraftOutcome, begun?: OpenDraft) {
  const draft = begun ?? (await beginDraft());
  const { id } = draft.row.email;
  await inTx((tx) => finishDraft(tx, draft, outcome, new Date()));
  const [row] = await inTx((tx) =>
    tx.select().from(outboundEmails).where(eq(outboundEmails.id, id)),
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

  it('goes on under the subject of its thread where the thread itself stayed behind', async () => {
    const draft = await beginDraft();
    // Written to go on in a thread, which the contact left as it moved to another mailbox.
    await inTx((tx) => tx.update(enrollments).set({ threadId: null, threadSubject: 'Topic' }));
    const written = { kind: 'written', email: { ...email, subject: '' } } as const;
    expect(await finish(written, draft)).toMatchObject({ subject: 'Topic', inReplyTo: null });
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
