import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { inWorkspace } from '#db/in-workspace.ts';
import { newId } from '#db/new-id.ts';
import type { Transaction } from '#db/client.ts';
import {
  campaigns,
  contacts,
  enrollments,
  outbox,
  outboundEmails,
  steps,
  suppressions,
} from '#db/schema/index.ts';
import type { IncomingClass } from '#domain/reply/incoming-class.ts';
import { dayMs, hourMs } from '#domain/shared/milliseconds.ts';
import { createMailbox, createWorkspace } from '#test/harness/factories.ts';
import { createGrantedEmail, type GrantedEmail } from '#test/harness/granted-email.ts';
import { withDatabase } from '#test/harness/with-database.ts';
import { listUnstarted } from '../enrollment/owed-workflows.ts';
import { suppressAddress } from '../suppression/suppress-address.ts';
import { applyIncoming } from './apply-incoming.ts';

const now = new Date('2026-11-24T10:00:00Z');

const connection = withDatabase();
let email: GrantedEmail;
let mailboxId: string;

/** One contact of three steps whose first mail has gone out. */
beforeEach(async () => {
  const workspaceId = await createWorkspace(connection.db);
  mailboxId = await createMailbox(connection.db, workspaceId);
  email = await createGrantedEmail(connection.db, workspaceId, mailboxId);
  await changeMail({ state: 'sent', sentAt: now, messageIdHeader: '<copy-1@acme.example>' });
  await changeEnrollment({ nextPosition: 1, sentCount: 1, nextDueAt: new Date('2026-11-27') });
});

const inside = <T>(work: Parameters<typeof inWorkspace<T>>[2]) =>
  inWorkspace(connection.db, email.workspaceId, work);
const changeMail = (changes: Partial<typeof outboundEmails.$inferInsert>) =>
  inside((tx) =>
    tx.update(outboundEmails).set(changes).where(eq(outboundEmails.id, email.emailId)),
  );
const changeEnrollment = (changes: Partial<typeof enrollments.$inferInsert>) =>
  inside((tx) => tx.update(enrollments).set(changes).where(eq(enrollments.id, email.enrollmentId)));
const changeCampaign = (changes: Partial<typeof campaigns.$inferInsert>) =>
  inside((tx) => tx.update(campaigns).set(changes));
const changeContact = (changes: Partial<typeof contacts.$inferInsert>) =>
  inside((tx) => tx.update(contacts).set(changes));
const suppress = (tx: Transaction, contactId: string) =>
  suppressAddress(tx, contactId, 'unsubscribed');
const mails = () =>
  inside((tx) => tx.select().from(outboundEmails).orderBy(outboundEmails.emailNumber));
const enrollment = async () => (await inside((tx) => tx.select().from(enrollments)))[0];
const isSuppressed = async () => (await inside((tx) => tx.select().from(suppressions))).length > 0;

const bounce = (
  incomingClass: IncomingClass,
  status: string | null,
  returnedMessageIds: string[] = [],
) =>
  inside((tx) =>
    applyIncoming(tx, {
      inboundId: newId('inboundMessage'),
      enrollmentId: email.enrollmentId,
      mailboxId,
      class: incomingClass,
      because: 'delivery report',
      receivedAt: now,
      resumeAt: null,
      report: { emailId: email.emailId, status, diagnostic: null, returnedMessageIds },
      now,
    }),
  );

/** The follow-up as `prepareEmail` would have written it. */
async function writeFollowUp(mail: Partial<typeof outboundEmails.$inferInsert>): Promise<void> {
  const [first] = await mails();
  const [step] = await inside((tx) => tx.select().from(steps).where(eq(steps.position, 1)));
  if (!first || !step) throw new Error('the scene has no first mail');
  const id = newId('outboundEmail');
  const followUp = { ...first, id, stepId: step.id, emailNumber: 2, sentAt: null, slotId: null };
  await inside((tx) => tx.insert(outboundEmails).values({ ...followUp, ...mail }));
}

describe('a soft bounce', () => {
  it.each([
    [0, 4 * hourMs],
    [1, dayMs],
    [2, 3 * dayMs],
  ])(
    'after %i others puts the same mail back into the queue, with a draft of its own',
    async (earlier, waitMs) => {
      await changeMail({ softBounces: earlier, providerDraftId: 'draft-1' });
      await bounce('bounce_soft', '4.2.2');
      const retryAt = new Date(now.getTime() + waitMs);
      expect(await mails()).toMatchObject([
        {
          id: email.emailId,
          state: 'queued',
          softBounces: earlier + 1,
          dueAt: retryAt,
          providerDraftId: null,
          slotId: null,
          sentAt: now,
        },
      ]);
      expect(await enrollment()).toMatchObject({
        nextPosition: 0,
        nextDueAt: retryAt,
        reasonCode: 'soft_bounce',
        reasonInputs: { attempt: earlier + 1, of: 3, status: '4.2.2' },
        recheckAt: retryAt,
      });
    },
  );

  it('after the last time ends the sequence; the address is not suppressed', async () => {
    await changeMail({ softBounces: 3 });
    await bounce('bounce_soft', '4.2.2');
    expect(await mails()).toMatchObject([{ state: 'sent', softBounces: 3 }]);
    expect(await enrollment()).toMatchObject({
      state: 'stopped',
      stopReason: 'bounced',
      reasonInputs: { meaning: 'temporary', status: '4.2.2' },
    });
    expect(await isSuppressed()).toBe(false);
  });

  it('withdraws a follow-up that is written and not sent: it answers the copy that came back', async () => {
    await writeFollowUp({ state: 'queued' });
    await bounce('bounce_soft', '4.4.1');
    expect(await mails()).toMatchObject([{ id: email.emailId, state: 'queued' }]);
  });

  it.each(['sending', 'sent', 'unknown'] as const)(
    'changes nothing once the follow-up is %s',
    async (state) => {
      await writeFollowUp({ state, ...(state === 'sent' && { sentAt: now }) });
      await bounce('bounce_soft', '4.4.1');
      expect(await mails()).toMatchObject([{ state: 'sent', softBounces: 0 }, { state }]);
      expect(await enrollment()).toMatchObject({ nextPosition: 1 });
    },
  );

  it('is counted once, however many servers report the copy', async () => {
    await bounce('bounce_soft', '4.4.1', ['<copy-1@acme.example>']);
    await bounce('bounce_soft', '4.4.1', ['<copy-1@acme.example>']);
    expect(await mails()).toMatchObject([{ softBounces: 1 }]);
    await changeMail({ state: 'sent', messageIdHeader: '<copy-2@acme.example>' });
    await bounce('bounce_soft', '4.4.1', ['<copy-1@acme.example>']);
    expect(await mails()).toMatchObject([{ state: 'sent', softBounces: 1 }]);
    await bounce('bounce_soft', '4.4.1', ['<copy-2@acme.example>']);
    expect(await mails()).toMatchObject([{ state: 'queued', softBounces: 2 }]);
  });

  it('of the last mail opens the sequence again, and its campaign, which starts a workflow', async () => {
    await changeEnrollment({ state: 'finished', finishedAt: now, workflowStartedAt: now });
    await changeCampaign({ state: 'finished', finishedAt: now });
    await bounce('bounce_soft', '4.2.2');
    expect(await mails()).toMatchObject([{ state: 'queued', softBounces: 1 }]);
    expect(await enrollment()).toMatchObject({
      state: 'active',
      finishedAt: null,
      workflowStartedAt: null,
      reasonCode: 'soft_bounce',
    });
    const [campaign] = await inside((tx) => tx.select().from(campaigns));
    expect(campaign).toMatchObject({ state: 'running', finishedAt: null });
    const campaignId = campaign?.id ?? '';
    const owed = await inside((tx) => tx.select().from(outbox));
    expect(owed.map(({ command }) => command)).toEqual([{ kind: 'poke_campaign', campaignId }]);
    expect(await inside((tx) => listUnstarted(tx, campaignId))).toMatchObject([
      { id: email.enrollmentId, isReopened: true },
    ]);
  });

  it('of the last mail, after the last time, is how the sequence ended', async () => {
    await changeEnrollment({ state: 'finished', finishedAt: now });
    await changeMail({ softBounces: 3 });
    await bounce('bounce_soft', '4.2.2');
    expect(await enrollment()).toMatchObject({
      state: 'stopped',
      stopReason: 'bounced',
      reasonInputs: { meaning: 'temporary', attempt: 3 },
    });
  });

  it.each<[string, () => Promise<unknown>]>([
    ['a person stopped it', () => changeEnrollment({ state: 'stopped' })],
    ['its campaign was archived', () => changeCampaign({ state: 'archived' })],
    ['its contact has replied', () => changeContact({ status: 'Replied' })],
    ['its contact is in another campaign', () => changeContact({ currentEnrollmentId: 'enr_2' })],
    ['its contact may not be mailed', () => inside((tx) => suppress(tx, email.contactId))],
  ])('changes nothing in a sequence that is over and %s', async (_why, change) => {
    await changeEnrollment({ state: 'finished', finishedAt: now });
    await change();
    const before = await enrollment();
    await bounce('bounce_soft', '4.4.1');
    expect(await mails()).toMatchObject([{ state: 'sent', softBounces: 0 }]);
    expect(await enrollment()).toEqual(before);
  });

  it('leaves the mail as sent when a reply comes before it goes again', async () => {
    await bounce('bounce_soft', '4.4.1');
    await bounce('reply', null);
    expect(await mails()).toMatchObject([{ state: 'sent', sentAt: now }]);
    expect((await mails())[0]?.grantedAt).not.toBeNull();
  });
});

describe('a hard bounce', () => {
  it.each([
    ['5.1.1', 'address_gone', true],
    ['5.7.1', 'refused', false],
  ])('with %s means %s; suppressed: %s', async (status, meaning, suppressed) => {
    await bounce('bounce_hard', status);
    expect(await isSuppressed()).toBe(suppressed);
    expect(await enrollment()).toMatchObject({
      state: 'stopped',
      reasonCode: 'bounced',
      reasonInputs: { status, meaning },
    });
    const [contact] = await inside((tx) => tx.select().from(contacts));
    expect(contact).toMatchObject({ status: 'Bounced' });
  });

  it('keeps out the address that the mail went to, not one that was put right since', async () => {
    await changeMail({ toAddress: 'Typo@client.test' });
    await bounce('bounce_hard', '5.1.1');
    const kept = await inside((tx) => tx.select().from(suppressions));
    expect(kept.map(({ value }) => value)).toEqual(['typo@client.test']);
  });

  it('of the last mail is how the sequence ended', async () => {
    await changeEnrollment({ state: 'finished', finishedAt: now });
    await bounce('bounce_hard', '5.1.1');
    expect(await enrollment()).toMatchObject({
      state: 'stopped',
      stopReason: 'bounced',
      reasonInputs: { status: '5.1.1', meaning: 'address_gone' },
      finishedAt: now,
    });
  });

  it('ends a mail that waits to go again after a soft one', async () => {
    await bounce('bounce_soft', '4.4.1');
    await bounce('bounce_hard', '5.1.1');
    expect(await mails()).toMatchObject([{ state: 'sent' }]);
    expect(await enrollment()).toMatchObject({ state: 'stopped', reasonCode: 'bounced' });
  });
});

it('a report of a delay is a line in the timeline and nothing else', async () => {
  const before = await enrollment();
  await bounce('bounce_delayed', '4.4.1');
  expect(await enrollment()).toEqual(before);
  expect(await mails()).toMatchObject([{ state: 'sent', softBounces: 0 }]);
});
