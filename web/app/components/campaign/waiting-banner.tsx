import { Link } from '@remix-run/react';
import type { CampaignProgressView } from '#domain/campaign/campaign-progress-view.ts';
import { countsByReason } from '../sending/counts-by-reason.ts';
import { reasonWords } from '../sending/reason-words.ts';
import { useMay } from '../rights/rights.tsx';
import { Instant } from '../time/instant.tsx';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';

interface WaitingBannerProps {
  campaignId: string;
  progress: CampaignProgressView;
  /** Its emails that a person is to read first. */
  toApprove: number;
}

/** Why nothing more is sent right now, before anybody has to ask. */
export function WaitingBanner({ campaignId, progress, toApprove }: WaitingBannerProps) {
  const mayWrite = useMay('write');
  const top = topReason(progress.byReason);
  if (!top || progress.status === 'draft') return null;
  const [code, count] = top;
  const at = progress.nextCheckAt[code];
  return (
    <Callout
      tone={reasonWords[code].kind === 'held' ? 'warn' : 'neutral'}
      action={
        toApprove > 0 && (
          <Button size="sm" asChild>
            <Link to={`/approvals?campaignId=${campaignId}`}>
              {mayWrite ? 'Read and approve' : 'Read'} {toApprove}
            </Link>
          </Button>
        )
      }
    >
      <span className="numbers text-ink" data-testid="waiting">
        {count.toLocaleString('en-GB')} of {progress.enrolled.toLocaleString('en-GB')} wait:{' '}
        {reasonWords[code].label}
        {at && (
          <>
            , next slot <Instant at={at} />
          </>
        )}
      </span>
    </Callout>
  );
}

function topReason(byReason: CampaignProgressView['byReason']) {
  return countsByReason(byReason).find(([code]) => reasonWords[code].kind !== 'over');
}
