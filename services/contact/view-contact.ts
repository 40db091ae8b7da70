import type { ContactOverview } from '#db/queries/contact/select-contact-overviews.ts';
import type { ContactView } from '#domain/contact/contact-view.ts';
import { addressFlags, type AddressFlag } from '#domain/email-address/address-flag.ts';
import { shownContactStatus } from '#domain/contact/shown-contact-status.ts';
import { currentReason, type CurrentReason } from '#domain/enrollment/current-reason.ts';
import { reasonSentence } from '#domain/sending/reason-sentence.ts';

/** A contact as people see it: the pause laid over its status, the reason in words. */
export function viewContact(row: ContactOverview): ContactView {
  const { contact, enrollment } = row;
  const reason = reasonOf(row);
  const nextSendAt = nextSendTime(row, reason);
  return {
    id: contact.id,
    name: contact.name,
    firstName: contact.firstName,
    lastName: contact.lastName,
    email: contact.email,
    company: contact.company,
    role: contact.role,
    phone: contact.phone,
    website: contact.website,
    linkedin: contact.linkedin,
    location: contact.location,
    custom: contact.custom,
    tags: contact.tags,
    timeZone: contact.timeZone,
    flags: flagsOf(row),
    status: shownContactStatus(contact),
    reason: {
      code: reason.code,
      inputs: { ...reason.inputs },
      ...(reason.recheckAt && { recheckAt: reason.recheckAt.toISOString() }),
      sentence: reasonSentence(reason),
    },
    ...(nextSendAt && { nextSendAt: nextSendAt.toISOString() }),
    ...(enrollment && { campaignId: enrollment.campaignId, enrollmentId: enrollment.id }),
    ...(enrollment?.mailboxId && { mailboxId: enrollment.mailboxId }),
    ...(contact.notionPageId && { notionPageId: contact.notionPageId }),
    createdAt: contact.createdAt.toISOString(),
    updatedAt: contact.updatedAt.toISOString(),
  };
}

function flagsOf({ contact, acceptsMail }: ContactOverview): AddressFlag[] {
  const known = addressFlags.filter((flag) => contact.flags.includes(flag));
  return acceptsMail === false ? [...known, 'no_mail_server'] : known;
}

export function reasonOf(row: ContactOverview): CurrentReason {
  const { contact, enrollment, campaign, workspacePausedAt, mailbox, replyMeaning } = row;
  if (!enrollment || !campaign) return currentReason(null);
  return currentReason({
    state: enrollment.state,
    stored: {
      code: enrollment.reasonCode,
      inputs:
        enrollment.reasonCode === 'replied' && replyMeaning
          ? { ...enrollment.reasonInputs, meaning: replyMeaning }
          : enrollment.reasonInputs,
      recheckAt: enrollment.recheckAt,
    },
    pausedAt: contact.pausedAt ?? enrollment.pausedAt,
    campaign,
    workspacePausedAt,
    mailbox,
  });
}

/**
 * When the next mail goes out as far as is known; null while only a person or a fact can tell, and when
 * a task comes before it.
 */
function nextSendTime(row: ContactOverview, reason: CurrentReason): Date | null {
  return row.nextStepKind === 'task' ? null : nextStepTime(row, reason);
}

/** When the sequence goes on as far as is known; null while only a person or a fact can tell. */
export function nextStepTime({ enrollment }: ContactOverview, reason: CurrentReason): Date | null {
  if (enrollment?.state !== 'active' || !reason.recheckAt) return null;
  const { nextDueAt } = enrollment;
  return nextDueAt && nextDueAt > reason.recheckAt ? nextDueAt : reason.recheckAt;
}
