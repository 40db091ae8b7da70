import { useState } from 'react';
import type { AnswerMessageInput } from '#domain/sandbox/answer-message-input.ts';
import { useAnnouncedFetcher } from '../../forms/use-announced-fetcher.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Field } from '../ui/field.tsx';
import { Input } from '../ui/input.tsx';
import { Textarea } from '../ui/textarea.tsx';

type Kind = AnswerMessageInput['kind'];

const kinds: readonly { kind: Kind; label: string; hint: string }[] = [
  { kind: 'reply', label: 'Reply', hint: 'A person answers: the sequence stops.' },
  {
    kind: 'out_of_office',
    label: 'Out of office',
    hint: 'An automatic answer: the sequence waits until the return.',
  },
  { kind: 'bounce', label: 'Bounce', hint: 'The address does not exist: the sequence stops.' },
];

interface AnswerFormProps {
  messageId: string;
  sender: string;
  recipient: string;
}

/** Answers as the recipient; the mail lands in the sender's mailbox like any other. */
export function AnswerForm({ messageId, sender, recipient }: AnswerFormProps) {
  const [kind, setKind] = useState<Kind>('reply');
  const [returnOn, setReturnOn] = useState('');
  const [text, setText] = useState('');
  const fetcher = useAnnouncedFetcher({ onDone: () => setText('') });
  const isPending = fetcher.state !== 'idle';
  return (
    <fetcher.Form method="post" className="grid gap-3 rounded-lg border bg-canvas p-4">
      <input type="hidden" name="messageId" value={messageId} />
      <input type="hidden" name="sender" value={sender} />
      <input type="hidden" name="kind" value={kind} />
      <p className="text-sm font-medium">Answer as {recipient}</p>
      <div role="group" aria-label="Kind of answer" className="flex flex-wrap gap-1">
        {kinds.map((choice) => (
          <button
            key={choice.kind}
            type="button"
            aria-pressed={kind === choice.kind}
            onClick={() => setKind(choice.kind)}
            className={classNames(
              'touch h-8 rounded-md border px-3 text-sm font-medium',
              kind === choice.kind
                ? 'border-accent bg-accent-soft text-ink'
                : 'border-line text-ink-soft hover:bg-sunken',
            )}
          >
            {choice.label}
          </button>
        ))}
      </div>
      <p className="text-xs text-ink-faint">{kinds.find((choice) => choice.kind === kind)?.hint}</p>
      {kind === 'reply' && (
        <Field label="What they say">
          {(control) => (
            <Textarea
              {...control}
              name="text"
              value={text}
              placeholder="Thank you, that sounds interesting. Shall we talk next week?"
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
      )}
      {kind === 'out_of_office' && (
        <Field label="Back on" hint="Left empty: in a week.">
          {(control) => (
            <Input
              {...control}
              type="date"
              name="returnOn"
              className="w-44"
              value={returnOn}
              onChange={(event) => setReturnOn(event.target.value)}
            />
          )}
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
