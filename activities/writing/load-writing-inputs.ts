import type { Transaction } from '#db/client.ts';
import { findCampaignProfile } from '#db/queries/profile/find-campaign-profile.ts';
import type { SendingRow } from '#db/queries/outbound-email/load-sending.ts';
import { listThreadMails } from '#db/queries/writing/list-thread-mails.ts';
import { showSenderProfile } from '#domain/profile/show-sender-profile.ts';
import { stepText } from '#domain/sequence/step-texts.ts';
import type { WritingInputs } from '#domain/writing/writing-inputs.ts';

/** What a mail may be written from, as the database knows it. */
export async function loadWritingInputs(
  tx: Transaction,
  row: SendingRow,
): Promise<Omit<WritingInputs, 'companyNote' | 'knowledge'>> {
  const { step, contact, enrollment, mailbox, email } = row;
  const isFirst = enrollment.sentCount === 0;
  const profile = await findCampaignProfile(tx, enrollment.campaignId);
  return {
    kind: step.occasion ?? (isFirst ? 'first' : 'follow_up'),
    brief: stepText(step, email.variant).brief ?? '',
    sender: profile && showSenderProfile(profile),
    senderName: mailbox.displayName,
    recipient: {
      name: contact.name,
      firstName: contact.firstName,
      company: contact.company,
      role: contact.role,
      website: contact.website,
      location: contact.location,
      custom: contact.custom,
    },
    // A first mail knows nothing of earlier campaigns, unless there is an occasion to write again.
    thread: await listThreadMails(
      tx,
      step.occasion ? { contactId: contact.id } : { enrollmentId: enrollment.id },
    ),
    instruction: email.instruction,
    needsSubject: enrollment.threadId === null,
  };
}
