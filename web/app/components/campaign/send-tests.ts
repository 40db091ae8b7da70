import { SentTestView } from '#domain/campaign/sent-test-view.ts';
import { ContactPageView } from '#domain/contact/contact-page-view.ts';
import type { ContactView } from '#domain/contact/contact-view.ts';
import type { SendTestEmailInput } from '#domain/email/send-test-email-input.ts';
import { callApi } from '../../session/call-api.ts';
import type { DraftWords } from './draft-step.ts';

export type SentTest = { ok: true; to: string; name: string } | { ok: false; message: string };

/** An email of a campaign, as its first contact would get it. @param position of the step, 0 = first */
export async function sendSavedTest(campaignId: string, position: number): Promise<SentTest> {
  const found = await callApi(`/contacts?campaignId=${campaignId}&limit=1`, ContactPageView);
  if (!found.ok) return found;
  const [contact] = found.value.items;
  if (!contact) return { ok: false, message: 'Add a contact first: the test is written for one.' };
  const about = { contactId: contact.id, position };
  const sent = await callApi(`/campaigns/${campaignId}/send-test`, SentTestView, about);
  return sent.ok ? { ok: true, to: sent.value.to, name: contact.name } : sent;
}

type Sender = Pick<SendTestEmailInput, 'profileId'> & { readonly mailboxId: string | undefined };

/** Words that need not be saved, as this contact would get them. */
export async function sendDraftTest(
  { subject, body, format, attachmentIds }: Omit<DraftWords, 'brief'>,
  { id: contactId, name }: Pick<ContactView, 'id' | 'name'>,
  { mailboxId, profileId }: Sender,
): Promise<SentTest> {
  if (mailboxId === undefined) {
    return { ok: false, message: 'Choose a mailbox first: the test goes out from it, to itself.' };
  }
  const step = { subject: subject.trim() || null, body, format, attachmentIds: [...attachmentIds] };
  const input: SendTestEmailInput = { mailboxId, contactId, profileId, step };
  const sent = await callApi('/emails/test', SentTestView, input);
  return sent.ok ? { ok: true, to: sent.value.to, name } : sent;
}
