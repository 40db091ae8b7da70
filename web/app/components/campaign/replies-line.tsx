import { Link } from '@remix-run/react';
import type { CampaignProgressView } from '#domain/campaign/campaign-progress-view.ts';

/** What came of the replies to a campaign, and the way to those that wait for a person. */
export function RepliesLine({ progress }: { progress: CampaignProgressView }) {
  const { campaignId, byStatus, positive, unjudged } = progress;
  if (!byStatus['Replied'] && positive === 0 && unjudged === 0) return null;
  const path = `/campaigns/${campaignId}/replies`;
  return (
    <p className="flex flex-wrap items-center gap-x-3 text-sm text-ink-soft" data-testid="replies">
      <span>
        <span className="numbers font-medium text-ink">{positive.toLocaleString('en-GB')}</span>{' '}
        positive {positive === 1 ? 'reply' : 'replies'}
      </span>
      {unjudged > 0 && (
        <span>
          <span className="numbers font-medium text-ink">{unjudged.toLocaleString('en-GB')}</span>{' '}
          not judged yet:{' '}
          <Link
            to={`${path}?meaning=unknown`}
            className="touch inline-flex items-center text-accent hover:underline"
          >
            {unjudged === 1 ? 'judge it' : 'judge them'}
          </Link>
        </span>
      )}
      <Link to={path} className="touch inline-flex items-center text-accent hover:underline">
        Read all replies
      </Link>
    </p>
  );
}
