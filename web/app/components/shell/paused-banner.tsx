import { CirclePlay } from 'lucide-react';
import { useIntents } from '../../forms/use-intents.ts';
import { IfMay } from '../rights/if-may.tsx';
import { Instant } from '../time/instant.tsx';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';

/** Stands over every page while everything is paused. */
export function PausedBanner({ since }: { since: string }) {
  const { run, pressed } = useIntents({ action: '/sending' });
  if (pressed === 'resume') return null;
  return (
    <Callout
      tone="warn"
      className="m-3 mb-0"
      title="Everything is paused"
      action={
        <IfMay scope="write">
          <Button onClick={() => run('resume')}>
            <CirclePlay aria-hidden /> Resume
          </Button>
        </IfMay>
      }
    >
      Nothing is sent since <Instant at={since} />; all waits stand still. Answers are still read.
    </Callout>
  );
}
