import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inWorkspace } from '#db/in-workspace.ts';
import { newId } from '#db/new-id.ts';
import { applyIncoming } from '#db/queries/inbound-message/apply-incoming.ts';
import { enrollments } from '#db/schema/index.ts';
import { parseRaw } from '#integrations/mail/parse-raw.ts';
import { grant, grantNextEmail } from '#test/harness/granted-email.ts';
import { startSendTrial, type SendTrial, type TrialMailbox } from '#test/harness/send-trial.ts';

let trial: SendTrial;
let mailbox: TrialMailbox;
let followUp: Awaited<ReturnType<typeof grantNextEmail>>;

beforeAll(async () => {
  // As a provider that keeps the Message-ID, and so would show two mails with the same.
  trial = await startSendTrial({ messageIds: 'kept' });
});
afterAll(() => trial.end());

/** A first mail and its follow-up have gone out; the follow-up bounced for now and has a slot again. */
beforeEach(async () => {
  mailbox = await trial.newMailbox();
  const { workspaceId, mailboxId } = mailbox;
  const first = await trial.grantEmail(mailbox);
  await trial.attempt(first, mailbox);
  followUp = await grantNextEmail(trial.db, workspaceId, first.enrollmentId);
  await trial.attempt(followUp, mailbox);
  const { emailId, enrollmentId } = followUp;
  await inWorkspace(trial.db, workspaceId, (tx) =>
    applyIncoming(tx, {
      inboundId: newId('inboundMessage'),
      enrollmentId,
      mailboxId,
      class: 'bounce_soft',
      because: 'delivery report',
      receivedAt: new Date(),
      resumeAt: null,
      report: { emailId, status: '4.2.2', diagnostic: null, returnedMessageIds: [] },
      now: new Date(),
    }),
  );
  followUp.slotId = await grant(trial.db, workspaceId, emailId);
});

const delivered = () => trial.google.mailbox(mailbox.address).delivered;

describe('a mail that is sent again after a soft bounce', () => {
  it('is a message of its own in the same thread, and the sequence goes on from it', async () => {
    const before = await trial.ledgerRow(followUp);
    expect(await trial.attempt(followUp, mailbox)).toEqual({ kind: 'sent' });
    const after = await trial.ledgerRow(followUp);
    expect(after).toMatchObject({ state: 'sent', softBounces: 1, failure: null });
    expect(after.providerMessageId).not.toBe(before.providerMessageId);
    const mails = await Promise.all(delivered().map(({ raw }) => parseRaw(raw)));
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(3);
    expect(mails[2]?.inReplyTo).toBe(mails[0]?.messageId);
    expect(new Set(delivered().map(({ threadId }) => threadId)).size).toBe(1);
    const [enrollment] = await inWorkspace(trial.db, mailbox.workspaceId, (tx) =>
      tx.select().from(enrollments).where(eq(enrollments.id, followUp.enrollmentId)),
    );
    expect(enrollment).toMatchObject({ sentCount: 2, lastSentAt: after.sentAt });
  });

  it('does not take the copy that came back for the one whose draft has vanished', async () => {
    const google = trial.google.mailbox(mailbox.address);
    const dropDraft = () => {
      for (const { draftId } of google.listDrafts()) google.deleteDraft(draftId);
    };
    const outcome = await trial.attempt(followUp, mailbox, (point) => {
      if (point === 'before_send') dropDraft();
    });
    expect(outcome).toEqual({ kind: 'unknown' });
    expect(delivered()).toHaveLength(2);
  });

  it('is sent once more only, when the provider’s answer is lost', async () => {
    trial.google.faults.add({ route: 'drafts.send', fault: 'cut', accepted: true, times: 1 });
    expect(await trial.untilSettled(followUp, mailbox)).toEqual({ kind: 'sent' });
    expect(delivered()).toHaveLength(3);
  });
});
