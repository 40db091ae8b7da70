import { SentTestView } from '#domain/campaign/sent-test-view.ts';
import { ContactPageView } from '#domain/contact/contact-page-view.ts';
import { callApi } from '../../session/call-api.ts';

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
