import { Send } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { useMay } from '../rights/rights.tsx';
import { Button } from '../ui/button.tsx';
import type { SentTest } from './send-tests.ts';

interface SendTestButtonProps {
  /** What people call the email. */
  title: string;
  send: () => Promise<SentTest>;
}

/** Mails an email, as one contact would get it, to the mailbox it would come from. */
export function SendTestButton({ title, send }: SendTestButtonProps) {
  const mayWrite = useMay('write');
  const [isSending, setIsSending] = useState(false);

  async function press() {
    setIsSending(true);
    const sent = await send();
    setIsSending(false);
    if (sent.ok) toast.success(`Test sent to ${sent.to}, as ${sent.name} would get it`);
    else toast.error(sent.message);
  }

  if (!mayWrite) return null;
  return (
    <Button
      look="ghost"
      size="sm"
      disabled={isSending}
      aria-label={`Send me a test of ${title}`}
      onClick={() => void press()}
    >
      <Send aria-hidden />
      {isSending ? 'Sending…' : 'Test'}
    </Button>
  );
}
