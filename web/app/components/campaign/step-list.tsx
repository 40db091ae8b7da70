import { Plus } from 'lucide-react';
import type { ContactView } from '#domain/contact/contact-view.ts';
import { errorsBelow } from '../../forms/errors-below.ts';
import { Button } from '../ui/button.tsx';
import type { DraftStep } from './campaign-draft.ts';
import { StepEditor } from './step-editor.tsx';
import { variablesFor } from './variables.ts';

interface StepListProps {
  steps: readonly DraftStep[];
  contacts: readonly ContactView[];
  errors: Readonly<Record<string, string>>;
  isFixed: boolean;
  onChange: (steps: DraftStep[]) => void;
}

/** The sequence, from the first email down; a line joins what follows on each other. */
export function StepList({ steps, contacts, errors, isFixed, onChange }: StepListProps) {
  const variables = variablesFor(contacts);

  function move(index: number, by: -1 | 1) {
    const next = [...steps];
    const [step] = next.splice(index, 1);
    if (step) next.splice(index + by, 0, step);
    onChange(next);
  }

  return (
    <div>
      <ol aria-label="Steps">
        {steps.map((step, index) => (
          <li key={step.key}>
            {index > 0 && <span aria-hidden className="ml-6 block h-4 w-px bg-line-strong" />}
            <StepEditor
              step={step}
              index={index}
              count={steps.length}
              variables={variables}
              errors={errorsBelow(errors, `steps.${index}`)}
              isFixed={isFixed}
              onChange={(change) =>
                onChange(steps.map((other) => (other === step ? { ...step, ...change } : other)))
              }
              onMove={(by) => move(index, by)}
              onRemove={() => onChange(steps.filter((other) => other !== step))}
            />
          </li>
        ))}
      </ol>
      {!isFixed && (
        <>
          <span aria-hidden className="ml-6 block h-4 w-px bg-line-strong" />
          <Button
            onClick={() =>
              onChange([
                ...steps,
                { key: crypto.randomUUID(), delay: 'P3D', subject: '', body: '' },
              ])
            }
          >
            <Plus aria-hidden /> Add follow-up
          </Button>
        </>
      )}
    </div>
  );
}
