import { Trash2 } from 'lucide-react';
import { ownVariantKey } from '#domain/sequence/step-variants.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Input } from '../ui/input.tsx';
import { wordsOf, type DraftStep } from './draft-step.ts';
import { changeText, draftTexts, sharePercent, stepAsText } from './draft-texts.ts';

interface TextShareProps {
  step: DraftStep;
  /** Of the text that is shown. */
  shown: string;
  error: string | undefined;
  onChange: (change: Partial<DraftStep>) => void;
}

/** How many of the contacts get a text, and how a comparison ends. */
export function TextShare({ step, shown, error, onChange }: TextShareProps) {
  const weight = draftTexts(step).find(({ key }) => key === shown)?.weight ?? 0;
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
      <div className="w-60">
        <Field
          label={`Weight of ${shown}`}
          error={error}
          hint={`${sharePercent(step, shown)} % of the contacts, always the same ones.`}
        >
          {(control) => (
            <Input
              {...control}
              type="number"
              className="w-24"
              value={weight || ''}
              onChange={({ target }) =>
                onChange(changeText(step, shown, { weight: Number(target.value) }))
              }
            />
          )}
        </Field>
      </div>
      <div className="flex flex-wrap gap-1 sm:pt-6">
        <Button
          size="sm"
          look="ghost"
          onClick={() => onChange({ ...wordsOf(stepAsText(step, shown)), others: [] })}
        >
          Keep only {shown}
        </Button>
        {shown !== ownVariantKey && (
          <Button
            size="sm"
            look="ghost"
            onClick={() => onChange({ others: step.others.filter(({ key }) => key !== shown) })}
          >
            <Trash2 aria-hidden /> Delete {shown}
          </Button>
        )}
      </div>
    </div>
  );
}
