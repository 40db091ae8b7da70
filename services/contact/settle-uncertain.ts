import type { Transaction } from '#db/client.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import { recordContactEvent } from '#db/queries/contact-event.ts';
import type { OpenEnrollment } from '#db/queries/enrollment/find-open-enrollment.ts';
import type { OutboundEmailRow } from '#db/queries/outbound-email/lock-email-of-step.ts';
import { queueUncertainAgain } from '#db/queries/outbound-email/queue-uncertain-again.ts';
import { recordSent } from '#db/queries/outbound-email/record-sent.ts';
import { updateEmail } from '#db/queries/outbound-email/update-email.ts';
import type { ContactView } from '#domain/contact/contact-view.ts';
import { SettleUncertainInput } from '#domain/contact/settle-uncertain-input.ts';
import { AppError } from '#domain/shared/app-error.ts';
import type { SentMessage } from '#integrations/mail/mail-provider.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { getContactOverview } from './get-contact-overview.ts';
import { getNextStep } from './get-next-step.ts';
import { lockContact } from './lock-contact.ts';
import { takeTokenBack } from './take-token-back.ts';
import { viewContact } from './view-contact.ts';

/**
 * Decides about a mail of which nobody could tell whether it went out. `sent`: the sequence goes on from
 * the moment it was handed over. `send_again`: its draft is deleted and its thread looked at first; if it
 * turns out to have gone, it is recorded as sent, else it queues. With `emailId` idempotent.
 * @throws AppError forbidden; not_found; conflict when no mail is uncertain; precondition_failed or
 * unavailable when `send_again` cannot look at the mailbox
 */
export async function settleUncertain(call: {
  ctx: VerbContext;
  input: SettleUncertainInput;
}): Promise<ContactView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { contactId, outcome, emailId } = parseInput(SettleUncertainInput, call.input);
  const { workspaceId, actor } = ctx.access;
  const look = outcome === 'send_again' ? await lookFirst(ctx, { contactId, emailId }) : null;
  return changeWorkspace(ctx, async ({ tx, audit, owe }) => {
    const uncertain = await findUncertain(tx, { contactId, emailId }, ctx.clock());
    if (uncertain) {
      const { enrollment, email } = uncertain;
      const now = ctx.clock();
      if (outcome === 'send_again' && look?.emailId !== email.id) throw changedMeanwhile();
      if (outcome === 'send_again' && !look?.found) await queueUncertainAgain(tx, email, now);
      else await recordAsSent(tx, email, look?.found ?? null, now);
      owe({ kind: 'poke_contact', enrollmentId: enrollment.id });
      owe({ kind: 'poke_mailbox', mailboxId: email.mailboxId });
      const data = { emailId: email.id, outcome, ...(look?.found && { wasFound: true }) };
      await recordContactEvent(tx, {
        workspaceId,
        contactId,
        enrollmentId: enrollment.id,
        type: 'email.settled',
        at: now,
        actor,
        data,
      });
      await audit('settleUncertain', contactId, data);
    }
    return viewContact(await getContactOverview(tx, contactId));
  });
}

type Which = { contactId: string; emailId: string | undefined };

async function lookFirst(ctx: VerbContext, which: Which) {
  const uncertain = await inWorkspace(ctx.db, ctx.access.workspaceId, (tx) =>
    findUncertain(tx, which, ctx.clock()),
  );
  if (!uncertain) return null;
  const { email } = uncertain;
  return { emailId: email.id, found: await takeTokenBack(ctx, email) };
}

const changedMeanwhile = () =>
  new AppError('conflict', 'Another mail became uncertain at this moment: look again.');

/**
 * @returns null when the mail named is settled already
 * @throws AppError not_found; conflict when no mail is uncertain
 */
async function findUncertain(
  tx: Transaction,
  { contactId, emailId }: Which,
  now: Date,
): Promise<{ enrollment: OpenEnrollment; email: OutboundEmailRow } | null> {
  const { enrollment } = await lockContact(tx, contactId);
  if (enrollment?.reasonCode === 'send_uncertain') {
    const { email } = await getNextStep(tx, enrollment, now);
    const isMeant = emailId === undefined || email?.id === emailId;
    if (email?.state === 'unknown' && isMeant) return { enrollment, email };
  }
  if (emailId !== undefined) return null;
  throw new AppError('conflict', 'There is no mail of this contact to decide about.');
}

/** Nobody read it back, so a person's word carries no Message-ID; the draft's thread is the mail's. */
async function recordAsSent(
  tx: Transaction,
  { id: emailId, attempt, providerThreadId, sendingSince }: OutboundEmailRow,
  found: SentMessage | null,
  now: Date,
): Promise<void> {
  await updateEmail(tx, emailId, { state: 'sending' });
  const byWord = {
    messageId: null,
    threadId: providerThreadId,
    messageIdHeader: null,
    sentAt: sendingSince ?? now,
  };
  await recordSent(tx, { emailId, attempt }, found ?? byWord);
}
