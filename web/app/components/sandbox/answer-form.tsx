import { useRef, useState } from 'react';
import { useAnnouncedFetcher } from '../../forms/use-announced-fetcher.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Input } from '../ui/input.tsx';
import { Textarea } from '../ui/textarea.tsx';
import { AnswerKinds, type AnswerKind } from './answer-kinds.tsx';

interface AnswerFormProps {
  messageId: string;
  sender: string;
  recipient: string;
}

/** Answers as the recipient; the mail lands in the sender's mailbox like any other. */
export function AnswerForm({ messageId, sender, recipient }: AnswerFormProps) {
  const [kind, setKind] = useState<AnswerKind>('reply');
  const form = useRef<HTMLFormElement>(null);
  const fetcher = useAnnouncedFetcher({ onDone: () => form.current?.reset() });
  const isPending = fetcher.state !== 'idle';
  return (
    <fetcher.Form ref={form} method="post" className="grid gap-3 rounded-lg border bg-canvas p-4">
      <input type="hidden" name="messageId" value={messageId} />
      <input type="hidden" name="sender" value={sender} />
      <input type="hidden" name="kind" value={kind} />
      <p className="text-sm font-medium">Answer as {recipient}</p>
      <AnswerKinds chosen={kind} onChoose={setKind} />
      {kind === 'reply' && (
        <Field label="What they say">
          {(control) => (
            <Textarea
              {...control}
              name="text"
              maxLength={10_000}
              placeholder="Thank you, that sounds interesting. Shall we talk next week?"
            />
          )}
        </Field>
      )}
      {kind === 'out_of_office' && (
        <Field label="Back on" hint="Left empty: in a week.">
          {(control) => <Input {...control} type="date" name="returnOn" className="w-44" />}
        </Field>
      )}
      <div>
        <Button type="submit" look="primary" disabled={isPending}>
          {isPending ? 'Sending…' : 'Send answer'}
        </Button>
      </div>
    </fetcher.Form>
  );
}
