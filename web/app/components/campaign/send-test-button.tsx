import { Send } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { SentTestView } from '#domain/campaign/sent-test-view.ts';
import { ContactPageView } from '#domain/contact/contact-page-view.ts';
import { callApi } from '../../session/call-api.ts';
import { Button } from '../ui/button.tsx';

interface SendTestButtonProps {
  campaignId: string;
  /** Of the step, 0 = first. */
  position: number;
  /** What people call the email. */
  title: string;
}

/** Mails an email, as the campaign's first contact would get it, to the mailbox it would come from. */
export function SendTestButton({ campaignId, position, title }: SendTestButtonProps) {
  const [isSending, setIsSending] = useState(false);

  async function send() {
    setIsSending(true);
    const sent = await sendTest(campaignId, position);
    setIsSending(false);
    if (sent.ok) toast.success(`Test sent to ${sent.to}, as ${sent.name} would get it`);
    else toast.error(sent.message);
  }

  return (
    <Button
      look="ghost"
      size="sm"
      disabled={isSending}
      aria-label={`Send me a test of ${title}`}
      onClick={() => void send()}
    >
      <Send aria-hidden />
      {isSending ? 'Sending…' : 'Test'}
    </Button>
  );
}

type Sent = { ok: true; to: string; name: string } | { ok: false; message: string };

async function sendTest(campaignId: string, position: number): Promise<Sent> {
  const found = await callApi(`/contacts?campaignId=${campaignId}&limit=1`, ContactPageView);
  if (!found.ok) return found;
  const [contact] = found.value.items;
  if (!contact) return { ok: false, message: 'Add a contact first: the test is written for one.' };
  const about = { contactId: contact.id, position };
  const sent = await callApi(`/campaigns/${campaignId}/send-test`, SentTestView, about);
  return sent.ok ? { ok: true, to: sent.value.to, name: contact.name } : sent;
}
