import type { MailboxView } from '#domain/mailbox/mailbox-view.ts';
import { Meter } from '../ui/meter.tsx';

/** How much of today's limit is used. */
export function SentToday({
  sentToday,
  dailyLimit,
}: Pick<MailboxView, 'sentToday' | 'dailyLimit'>) {
  return (
    <div className="grid gap-1">
      <p className="numbers text-sm">
        <span className="font-medium">{sentToday}</span>
        <span className="text-ink-faint"> of {dailyLimit} sent today</span>
      </p>
      <Meter
        label="Sent today"
        value={sentToday}
        max={dailyLimit}
        tone={sentToday >= dailyLimit ? 'warn' : 'info'}
      />
    </div>
  );
}
