import { useSearchParams } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { EmailWritingView } from '#domain/writing/email-writing-view.ts';
import { callApi } from '../../session/call-api.ts';
import { Callout } from '../ui/callout.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Button } from '../ui/button.tsx';
import { WritingStory } from './writing-story.tsx';

type Reading = Awaited<ReturnType<typeof read>> | null;

/** “Why does it say this?” for the email the address names with `why`. */
export function WhyDialog() {
  const [params, setParams] = useSearchParams();
  const emailId = params.get('why');
  const [reading, setReading] = useState<Reading>(null);
  const [attempt, setAttempt] = useState(1);

  useEffect(() => {
    setReading(null);
    if (emailId === null) return;
    let isAsked = true;
    void read(emailId).then((answer) => isAsked && setReading(answer));
    return () => {
      isAsked = false;
    };
  }, [emailId, attempt]);

  function close() {
    const rest = new URLSearchParams(params);
    rest.delete('why');
    setParams(rest, { preventScrollReset: true, replace: true });
  }

  return (
    <Dialog
      title="Why does it say this?"
      wide
      open={emailId !== null}
      onOpenChange={(isOpen) => isOpen || close()}
    >
      {reading === null && (
        <p role="status" className="text-sm text-ink-faint">
          Reading how it was written…
        </p>
      )}
      {reading?.ok === true && <WritingStory writing={reading.value} />}
      {reading?.ok === false && (
        <Callout
          tone="bad"
          title={reading.message}
          action={
            <Button size="sm" onClick={() => setAttempt(attempt + 1)}>
              Try again
            </Button>
          }
        />
      )}
    </Dialog>
  );
}

const read = (emailId: string) => callApi(`/emails/${emailId}/writing`, EmailWritingView);
