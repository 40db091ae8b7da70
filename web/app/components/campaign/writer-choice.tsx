import { FileText, Sparkles } from 'lucide-react';
import { useId } from 'react';
import { stepWriters } from '#domain/sequence/step-kind.ts';
import type { StepWriter } from './draft-step.ts';

const looks = {
  template: { icon: FileText, label: 'Template', hint: 'The same words, variables filled in.' },
  ai: {
    icon: Sparkles,
    label: 'Written for each contact',
    hint: 'From your brief, your profile and what is known of them.',
  },
} as const;

interface WriterChoiceProps {
  writer: StepWriter;
  onChange: (writer: StepWriter) => void;
}

/** Who writes this email. */
export function WriterChoice({ writer, onChange }: WriterChoiceProps) {
  const name = useId();
  return (
    <fieldset className="grid gap-2 sm:grid-cols-2">
      <legend className="mb-1 text-sm font-medium">How it is written</legend>
      {stepWriters.toReversed().map((option) => {
        const { icon: Icon, label, hint } = looks[option];
        return (
          <label
            key={option}
            className="touch flex cursor-pointer items-start gap-2.5 rounded-md border border-line-strong bg-raised px-3 py-2 text-sm hover:border-ink-faint has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name={name}
              className="sr-only"
              checked={writer === option}
              onChange={() => onChange(option)}
            />
            <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-faint" />
            <span>
              <span className="block font-medium">{label}</span>
              <span className="block text-xs text-ink-soft">{hint}</span>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
