import type { CampaignProgressView } from '#domain/campaign/campaign-progress-view.ts';
import { countsByReason } from '../sending/counts-by-reason.ts';
import { reasonWords } from '../sending/reason-words.ts';
import { Instant } from '../time/instant.tsx';
import { Callout } from '../ui/callout.tsx';

/** Why nothing more is sent right now, before anybody has to ask. */
export function WaitingBanner({ progress }: { progress: CampaignProgressView }) {
  const top = topReason(progress.byReason);
  if (!top || progress.status === 'draft') return null;
  const [code, count] = top;
  const at = progress.nextCheckAt[code];
  return (
    <Callout tone={reasonWords[code].kind === 'held' ? 'warn' : 'neutral'}>
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
