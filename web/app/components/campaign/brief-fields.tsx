import { stepOccasions } from '#domain/sequence/step-kind.ts';
import { oneOf } from '../../forms/one-of.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Select } from '../ui/select.tsx';
import { Textarea } from '../ui/textarea.tsx';
import { briefExamples } from './brief-examples.ts';
import type { DraftStep } from './draft-step.ts';
import { noOccasion, occasionWords } from './occasion-words.ts';

interface BriefFieldsProps {
  step: DraftStep;
  isFirst: boolean;
  errors: Readonly<Record<string, string>>;
  onChange: (change: Partial<DraftStep>) => void;
}

/** What the model is told, in the words a person would use to a colleague. */
export function BriefFields({ step, isFirst, errors, onChange }: BriefFieldsProps) {
  const { brief, occasion } = step;
  const { hint } = occasion ? occasionWords[occasion] : noOccasion;
  return (
    <>
      <Field
        label="Brief"
        error={errors['brief']}
        hint="What it is for, what it should mention and what to ask. Facts come from here, from your profile and from what is known of the contact, never out of thin air."
      >
        {(control) => (
          <Textarea
            {...control}
            rows={5}
            value={brief}
            placeholder={
              isFirst
                ? 'As you would say it to a colleague: who you are to them, why you write to this person, what you want to ask.'
                : 'What this mail adds to the one before, and what it asks.'
            }
            onChange={({ target }) => onChange({ brief: target.value })}
          />
        )}
      </Field>
      {brief.trim() === '' && (
        <div className="flex flex-wrap items-center gap-2 text-xs text-ink-faint">
          Begin with an example:
          {briefExamples(isFirst).map((example) => (
            <Button
              key={example.label}
              size="sm"
              onClick={() => onChange({ brief: example.brief })}
            >
              {example.label}
            </Button>
          ))}
        </div>
      )}
      <Field label="Occasion" hint={hint} error={errors['occasion']}>
        {(control) => (
          <Select
            {...control}
            value={occasion ?? ''}
            onChange={({ target }) =>
              onChange({ occasion: oneOf(stepOccasions, target.value) ?? null })
            }
          >
            <option value="">{noOccasion.label}</option>
            {stepOccasions.map((option) => (
              <option key={option} value={option}>
                {occasionWords[option].label}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </>
  );
}
