import { Link } from '@remix-run/react';
import { Archive, CirclePause, CirclePlay, Pencil, Rocket } from 'lucide-react';
import type { CampaignView } from '#domain/campaign/campaign-view.ts';
import { useIntents } from '../../forms/use-intents.ts';
import { Button } from '../ui/button.tsx';
import { counted } from '../ui/counted.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';

interface CampaignControlsProps {
  campaign: Pick<CampaignView, 'id' | 'name' | 'status' | 'enrolled' | 'settings'>;
  canStart: boolean;
}

export function CampaignControls({ campaign, canStart }: CampaignControlsProps) {
  const { run, pressed } = useIntents();

  // Shown at once; a refusal brings the old state back.
  const status =
    pressed === 'pause'
      ? 'paused'
      : pressed === 'resume' || pressed === 'start'
        ? 'running'
        : campaign.status;
  return (
    <>
      {status !== 'archived' && (
        <Button asChild>
          <Link to={`/campaigns/${campaign.id}/edit`}>
            <Pencil aria-hidden /> Edit
          </Link>
        </Button>
      )}
      {(status === 'paused' || status === 'finished') && (
        <ConfirmDialog
          title={`Archive ${campaign.name}?`}
          effect="Nothing more is sent from it. What it did stays readable."
          confirmLabel="Archive"
          onConfirm={() => run('archive')}
          trigger={
            <Button>
              <Archive aria-hidden /> Archive
            </Button>
          }
        />
      )}
      {status === 'draft' && (
        <ConfirmDialog
          title={`Start ${campaign.name}?`}
          effect={`${startWords(campaign)} You can pause at any moment.`}
          confirmLabel="Start now"
          onConfirm={() => run('start')}
          trigger={
            <Button look="primary" disabled={!canStart}>
              <Rocket aria-hidden /> Start
            </Button>
          }
        />
      )}
      {status === 'running' && (
        <Button onClick={() => run('pause')}>
          <CirclePause aria-hidden /> Pause
        </Button>
      )}
      {status === 'paused' && (
        <Button look="primary" onClick={() => run('resume')}>
          <CirclePlay aria-hidden /> Resume
        </Button>
      )}
    </>
  );
}

function startWords({ enrolled, settings }: CampaignControlsProps['campaign']): string {
  const emails = `The first emails to ${counted(enrolled, 'contact')}`;
  if (settings.approval === 'all') return `${emails} wait for you under Approvals.`;
  const mostGoOut = `${emails} go out in the next free slots.`;
  return settings.approval === 'none'
    ? mostGoOut
    : `${mostGoOut} Some wait for you under Approvals first.`;
}
