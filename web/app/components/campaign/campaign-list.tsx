import { Link } from '@remix-run/react';
import type { CampaignProgressView } from '#domain/campaign/campaign-progress-view.ts';
import { Instant } from '../time/instant.tsx';
import { counted } from '../ui/counted.ts';
import { CampaignStateBadge } from './campaign-state-badge.tsx';
import { ProgressStrip } from './progress-strip.tsx';

export interface CampaignSummary {
  readonly id: string;
  readonly name: string;
  readonly updatedAt: string;
  readonly stepCount: number;
  readonly progress: CampaignProgressView;
}

export function CampaignList({ campaigns }: { campaigns: readonly CampaignSummary[] }) {
  return (
    <ul className="divide-y overflow-hidden rounded-lg border" aria-label="Campaigns">
      {campaigns.map(({ id, name, updatedAt, stepCount, progress }) => (
        <li
          key={id}
          data-testid="campaign"
          className="relative grid gap-x-6 gap-y-2 px-4 py-3 hover:bg-sunken md:grid-cols-[1.5fr_1fr_1.2fr] md:items-center"
        >
          <div className="min-w-0">
            <div className="flex items-center gap-2">
              <Link
                to={`/campaigns/${id}`}
                prefetch="intent"
                className="truncate font-medium after:absolute after:inset-0"
              >
                {name}
              </Link>
              <CampaignStateBadge state={progress.status} />
            </div>
            <p className="text-sm text-ink-faint">
              {counted(stepCount, 'step')} · changed <Instant at={updatedAt} as="distance" />
            </p>
          </div>
          <p className="numbers text-sm text-ink-soft">
            {counted(progress.enrolled, 'contact')} · {progress.sent.toLocaleString('en-GB')} sent ·{' '}
            {(progress.byStatus['Replied'] ?? 0).toLocaleString('en-GB')} replied
          </p>
          <ProgressStrip progress={progress} />
        </li>
      ))}
    </ul>
  );
}
