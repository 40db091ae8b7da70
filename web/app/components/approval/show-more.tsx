import { Link, useNavigation } from '@remix-run/react';
import type { Matching } from './approve-several.ts';
import { queueSize } from './queue-size.ts';

interface ShowMoreProps {
  /** How many are on the page. */
  shown: number;
  matching: Matching;
}

/** How much of the queue is on the page, and the way on. */
export function ShowMore({ shown, matching: { campaignId, total } }: ShowMoreProps) {
  const isLoading = useNavigation().state === 'loading';
  const words = `${shown.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')} shown`;
  const show = Math.min(shown + queueSize.moreAtOnce, queueSize.most);
  return (
    <p className="mt-4 flex flex-wrap items-center justify-center gap-x-3 text-sm text-ink-soft">
      <span className="numbers">{words}.</span>
      {shown < queueSize.most ? (
        <Link
          to={`?${new URLSearchParams({ ...(campaignId && { campaignId }), show: String(show) })}`}
          preventScrollReset
          className="touch inline-flex items-center text-accent underline-offset-4 hover:underline"
        >
          {isLoading ? 'Reading more…' : `Show ${Math.min(show, total) - shown} more`}
        </Link>
      ) : (
        'Whatever you decide makes room for the next.'
      )}
    </p>
  );
}
