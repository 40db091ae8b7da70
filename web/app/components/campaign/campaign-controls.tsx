import { Link } from '@remix-run/react';
import { Archive, CirclePause, CirclePlay, Pencil, Rocket } from 'lucide-react';
import type { CampaignView } from '#domain/campaign/campaign-view.ts';
import { useAnnouncedFetcher } from '../../forms/use-announced-fetcher.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';

interface CampaignControlsProps {
  campaign: Pick<CampaignView, 'id' | 'name' | 'status' | 'enrolled'>;
  canStart: boolean;
}

export function CampaignControls({ campaign, canStart }: CampaignControlsProps) {
  const fetcher = useAnnouncedFetcher();
  const pressed = fetcher.formData?.get('intent');
  const submit = (intent: string) => fetcher.submit({ intent }, { method: 'post' });

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
          onConfirm={() => submit('archive')}
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
          effect={`The first emails to ${campaign.enrolled.toLocaleString('en-GB')} contacts go out in the next free slots. You can pause at any moment.`}
          confirmLabel="Start now"
          onConfirm={() => submit('start')}
          trigger={
            <Button look="primary" disabled={!canStart}>
              <Rocket aria-hidden /> Start
            </Button>
          }
        />
      )}
      {status === 'running' && (
        <Button onClick={() => submit('pause')}>
          <CirclePause aria-hidden /> Pause
        </Button>
      )}
      {status === 'paused' && (
        <Button look="primary" onClick={() => submit('resume')}>
          <CirclePlay aria-hidden /> Resume
        </Button>
      )}
    </>
  );
}
