import type { CampaignState } from '#domain/campaign/campaign-state.ts';
import { Badge } from '../ui/badge.tsx';
import type { Tone } from '../ui/tone.ts';

const looks: Readonly<Record<CampaignState, { label: string; tone: Tone }>> = {
  draft: { label: 'Draft', tone: 'neutral' },
  running: { label: 'Running', tone: 'good' },
  paused: { label: 'Paused', tone: 'warn' },
  finished: { label: 'Finished', tone: 'info' },
  archived: { label: 'Archived', tone: 'neutral' },
};

export function CampaignStateBadge({ state }: { state: CampaignState }) {
  const { label, tone } = looks[state];
  return (
    <Badge tone={tone}>
      <span aria-hidden className="size-1.5 rounded-full bg-current" />
      {label}
    </Badge>
  );
}
