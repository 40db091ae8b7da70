import { Link } from '@remix-run/react';
import type { PlanDay } from './plan-day.ts';
import { PlanBar } from './plan-bar.tsx';

interface MailboxPlanProps {
  mailbox: { id: string; address: string };
  days: readonly PlanDay[];
  /** By the settings in force, while others are tried. */
  ghosts: readonly PlanDay[] | null;
  pickedDay: string | null;
  addressOf: (day: string) => string;
}

/** A mailbox's days side by side, all by one scale. */
export function MailboxPlan({ mailbox, days, ghosts, pickedDay, addressOf }: MailboxPlanProps) {
  const scale = Math.max(1, ...[...days, ...(ghosts ?? [])].map(tallest)) * 1.08;
  const planned = days.reduce((sum, { fresh, followUp }) => sum + fresh + followUp, 0);
  return (
    <section aria-label={mailbox.address} className="grid gap-1.5 px-4 py-3">
      <header className="flex flex-wrap items-baseline justify-between gap-x-3">
        <Link
          to={`/mailboxes/${mailbox.id}`}
          className="truncate text-sm font-medium hover:underline"
        >
          {mailbox.address}
        </Link>
        <p className="numbers text-xs text-ink-faint">{planned.toLocaleString('en-GB')} planned</p>
      </header>
      <div className="flex h-20 gap-px border-b border-line-strong">
        {days.map((plan, index) => (
          <PlanBar
            key={plan.day}
            plan={plan}
            ghost={ghosts?.[index] ?? null}
            scale={scale}
            to={addressOf(plan.day)}
            isPicked={plan.day === pickedDay}
            mailbox={mailbox.address}
          />
        ))}
      </div>
    </section>
  );
}

function tallest({ fresh, followUp, given, limit }: PlanDay): number {
  return Math.max(fresh + followUp + given, limit ?? 0);
}
