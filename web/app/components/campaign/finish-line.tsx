import { Link } from '@remix-run/react';
import { Flag } from 'lucide-react';
import { reasonWords } from '../sending/reason-words.ts';
import { Instant } from '../time/instant.tsx';
import { useCampaignPlan } from './use-campaign-plan.ts';

interface FinishLineProps {
  campaignId: string;
  /** Reckons anew when it changes: mails sent, state. */
  version: string;
}

/** When the last mail of the campaign goes out, if nobody answers. */
export function FinishLine({ campaignId, version }: FinishLineProps) {
  const plan = useCampaignPlan(campaignId, version);
  return (
    <p
      className="flex min-h-5 flex-wrap items-center gap-x-2 text-sm text-ink-soft"
      data-testid="finish"
    >
      <Flag aria-hidden className="size-4 text-ink-faint" />
      {plan === undefined && 'Reckoning when it ends…'}
      {plan === null && 'Nobody is left to write to.'}
      {plan?.finishesAt && (
        <span>
          Last email <Instant at={plan.finishesAt} />, if nobody answers before.
        </span>
      )}
      {plan && plan.finishesAt === null && (
        <span>
          No end in sight:{' '}
          {plan.unplanned
            .map(({ code, count }) => `${count} ${reasonWords[code].label}`)
            .join(', ') || 'it takes more than a year'}
          .
        </span>
      )}
      <Link to="/calendar?view=month" className="text-accent underline-offset-4 hover:underline">
        Calendar
      </Link>
    </p>
  );
}
