import { Sparkles } from 'lucide-react';

/** Above the preview of an email that is written only when its time comes. */
export function UnwrittenMail({ hasOwnText }: { hasOwnText: boolean }) {
  return (
    <p className="flex items-start gap-2 border-b bg-accent-soft px-3 py-2 text-xs text-ink-soft">
      <Sparkles aria-hidden className="mt-px size-3.5 shrink-0 text-accent" />
      <span>
        Written for this contact when its time comes.{' '}
        {hasOwnText
          ? 'Below: what goes out when the model cannot write.'
          : 'When the model cannot write, this contact waits for you.'}
      </span>
    </p>
  );
}
