import { CirclePause, CirclePlay, CircleStop, SendHorizontal, SkipForward } from 'lucide-react';
import type { ContactView } from '#domain/contact/contact-view.ts';
import { useIntents } from '../../forms/use-intents.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';

interface ContactControlsProps {
  contact: ContactView;
  /** The step that comes next, 1 = first email; undefined = none. */
  step: number | undefined;
}

export function ContactControls({ contact, step }: ContactControlsProps) {
  const { run, pressed, isBusy } = useIntents({
    action: '/contacts',
    fields: { contactId: contact.id },
  });

  // Shown at once; a refusal brings the old state back.
  const isPaused = pressed === 'pause' || (contact.status === 'Paused' && pressed !== 'resume');
  return (
    <>
      {step !== undefined && !isPaused && (
        <>
          <Button size="sm" disabled={isBusy} onClick={() => run('sendNow')}>
            <SendHorizontal aria-hidden /> Send now
          </Button>
          <Button size="sm" disabled={isBusy} onClick={() => run('skipStep')}>
            <SkipForward aria-hidden /> Skip step
          </Button>
        </>
      )}
      {isPaused ? (
        <Button size="sm" look="primary" onClick={() => run('resume')}>
          <CirclePlay aria-hidden /> Resume
        </Button>
      ) : (
        step !== undefined && (
          <Button size="sm" onClick={() => run('pause')}>
            <CirclePause aria-hidden /> Pause
          </Button>
        )
      )}
      {step !== undefined && (
        <ConfirmDialog
          danger
          title={`Stop writing to ${contact.name}?`}
          effect="The rest of the sequence will not go out. The contact stays and can be enrolled again."
          confirmLabel="Stop"
          onConfirm={() => run('stop')}
          trigger={
            <Button size="sm" look="danger" disabled={isBusy}>
              <CircleStop aria-hidden /> Stop
            </Button>
          }
        />
      )}
    </>
  );
}
