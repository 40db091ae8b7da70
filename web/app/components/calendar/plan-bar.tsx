import { Link } from '@remix-run/react';
import { classNames } from '../ui/class-names.ts';
import { dayWords } from './day-words.ts';
import { fullnessOf, type Fullness, type PlanDay } from './plan-day.ts';

const capLooks: Readonly<Record<Fullness, string>> = {
  empty: 'border-line-strong',
  free: 'border-good',
  used: 'border-good',
  nearly: 'border-warn',
  full: 'border-bad',
};

interface PlanBarProps {
  plan: PlanDay;
  /** The same day by the settings in force, drawn as a ghost while others are tried. */
  ghost: PlanDay | null;
  /** Mails at the full height. */
  scale: number;
  to: string;
  isPicked: boolean;
  mailbox: string;
}

/** One day of one mailbox: what went out, follow-ups, first emails on top, the day's limit as a line. */
export function PlanBar({ plan, ghost, scale, to, isPicked, mailbox }: PlanBarProps) {
  const share = (mails: number) => `${Math.min(100, (mails / scale) * 100)}%`;
  const { fresh, followUp, given, limit } = plan;
  const words = barWords(plan, ghost);
  return (
    <Link
      to={to}
      preventScrollReset
      aria-label={`${mailbox}, ${dayWords(plan.day)}: ${words}`}
      aria-current={isPicked ? 'date' : undefined}
      title={`${dayWords(plan.day)}: ${words}`}
      className={classNames(
        'relative block h-full min-w-0 flex-1 rounded-sm hover:bg-sunken',
        isPicked && 'bg-accent-soft',
      )}
    >
      {limit !== null && (
        <span
          aria-hidden
          className={`absolute inset-x-0 border-t-2 ${capLooks[fullnessOf(plan)]}`}
          style={{ bottom: share(limit) }}
        />
      )}
      <span
        aria-hidden
        className="absolute inset-x-[12%] bottom-0 flex h-full flex-col justify-end"
      >
        <span className="block bg-accent/45 transition-[height]" style={{ height: share(fresh) }} />
        <span className="block bg-accent transition-[height]" style={{ height: share(followUp) }} />
        <span className="block bg-ink-faint/60" style={{ height: share(given) }} />
      </span>
      {ghost && (
        <span
          aria-hidden
          className="absolute inset-x-[6%] bottom-0 border border-b-0 border-dashed border-ink-faint"
          style={{ height: share(ghost.fresh + ghost.followUp + ghost.given) }}
        />
      )}
    </Link>
  );
}

function barWords({ fresh, followUp, given, limit }: PlanDay, ghost: PlanDay | null): string {
  const total = fresh + followUp + given;
  if (total === 0 && !ghost) return 'nothing planned';
  const of = limit === null ? '' : ` of ${limit}`;
  const sent = given === 0 ? '' : `${given} sent, `;
  const words = `${total}${of}: ${sent}${followUp} follow-ups and ${fresh} first emails`;
  return ghost
    ? `${words}; ${ghost.fresh + ghost.followUp + ghost.given} by the present settings`
    : words;
}
