import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ContactView } from '#domain/contact/contact-view.ts';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import type { DraftStep } from './campaign-draft.ts';
import { delayWords } from './delay.ts';
import { PreviewedMail } from './previewed-mail.tsx';
import { renderMail } from './render-mail.ts';

interface MailPreviewProps {
  steps: readonly DraftStep[];
  contacts: readonly ContactView[];
  /** What `{{sender.name}}` says. */
  senderName: string;
}

/** The whole sequence as one real contact will read it. */
export function MailPreview({ steps, contacts, senderName }: MailPreviewProps) {
  const [index, setIndex] = useState(0);
  const contact = contacts[index];
  const step = (by: number) =>
    setIndex((at) => Math.max(0, Math.min(contacts.length - 1, at + by)));
  useBrackets(step);

  if (!contact) {
    return (
      <Callout tone="neutral" title="The preview needs a contact">
        Import contacts, and here you read each mail as they will.
      </Callout>
    );
  }
  return (
    <div data-testid="preview">
      <div className="flex items-center gap-1">
        <p className="min-w-0 flex-1 truncate text-sm">
          <span className="text-ink-faint">As read by </span>
          <span className="font-medium">{contact.name}</span>
          {contact.company && <span className="text-ink-faint">, {contact.company}</span>}
        </p>
        <span className="numbers text-xs text-ink-faint">
          {index + 1}/{contacts.length}
        </span>
        <Button
          look="ghost"
          size="icon"
          aria-label="Previous contact"
          title="Previous contact  ["
          disabled={index === 0}
          onClick={() => step(-1)}
        >
          <ChevronLeft aria-hidden />
        </Button>
        <Button
          look="ghost"
          size="icon"
          aria-label="Next contact"
          title="Next contact  ]"
          disabled={index === contacts.length - 1}
          onClick={() => step(1)}
        >
          <ChevronRight aria-hidden />
        </Button>
      </div>
      <ol className="mt-2 grid gap-3">
        {steps.map((draft, position) => (
          <li key={draft.key}>
            <PreviewedMail
              title={position === 0 ? 'First email' : `Follow-up ${position}`}
              delay={delayWords(draft.delay)}
              keepsThread={position > 0}
              mail={renderMail(draft, contact, senderName)}
              lackingCount={
                contacts.filter(
                  (other) => renderMail(draft, other, senderName).kind === 'missing_variable',
                ).length
              }
              contactCount={contacts.length}
            />
          </li>
        ))}
      </ol>
    </div>
  );
}

/** `[` and `]` go through the contacts, unless somebody is writing. */
function useBrackets(step: (by: number) => void) {
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.target instanceof HTMLElement && event.target.closest('input, textarea, select')) {
        return;
      }
      if (event.key === '[') step(-1);
      if (event.key === ']') step(1);
    }
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
}
