import type { AnswerMessageInput } from '#domain/sandbox/answer-message-input.ts';
import { classNames } from '../ui/class-names.ts';

export type AnswerKind = AnswerMessageInput['kind'];

const kinds: readonly { kind: AnswerKind; label: string; hint: string }[] = [
  { kind: 'reply', label: 'Reply', hint: 'A person answers: the sequence stops.' },
  {
    kind: 'out_of_office',
    label: 'Out of office',
    hint: 'An automatic answer: the sequence waits until the return.',
  },
  { kind: 'bounce', label: 'Bounce', hint: 'The address does not exist: the sequence stops.' },
];

interface AnswerKindsProps {
  chosen: AnswerKind;
  onChoose: (kind: AnswerKind) => void;
}

export function AnswerKinds({ chosen, onChoose }: AnswerKindsProps) {
  return (
    <>
      <div role="group" aria-label="Kind of answer" className="flex flex-wrap gap-1">
        {kinds.map(({ kind, label }) => (
          <button
            key={kind}
            type="button"
            aria-pressed={kind === chosen}
            onClick={() => onChoose(kind)}
            className={classNames(
              'touch h-8 rounded-md border px-3 text-sm font-medium',
              kind === chosen
                ? 'border-accent bg-accent-soft text-ink'
                : 'border-line text-ink-soft hover:bg-sunken',
            )}
          >
            {label}
          </button>
        ))}
      </div>
      <p className="text-xs text-ink-faint">{kinds.find(({ kind }) => kind === chosen)?.hint}</p>
    </>
  );
}
