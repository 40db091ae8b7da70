import type { ContactView } from '#domain/contact/contact-view.ts';
import { errorsBelow } from '../../forms/errors-below.ts';
import { AddStepMenu } from './add-step-menu.tsx';
import { draftStep, stepTitle, type DraftStep, type StepKind } from './draft-step.ts';
import { StepEditor } from './step-editor.tsx';
import { variablesFor } from '../composer/variables.ts';

interface StepListProps {
  steps: readonly DraftStep[];
  contacts: readonly ContactView[];
  errors: Readonly<Record<string, string>>;
  onChange: (steps: DraftStep[]) => void;
}

/** What a new step of each kind waits for before it acts. */
const usualDelays: Readonly<Record<StepKind, string>> = {
  email: 'P3D',
  wait: 'PT0S',
  task: 'P1D',
  branch: 'PT0S',
};

/** The sequence, from the first email down; a line joins what follows on each other. */
export function StepList({ steps, contacts, errors, onChange }: StepListProps) {
  const variables = variablesFor(contacts);

  function move(index: number, by: -1 | 1) {
    const next = [...steps];
    const [step] = next.splice(index, 1);
    if (step) next.splice(index + by, 0, step);
    onChange(next);
  }

  function add(index: number, kind: StepKind) {
    const added = draftStep(crypto.randomUUID(), { kind, delay: usualDelays[kind] });
    onChange(steps.toSpliced(index, 0, added));
  }

  return (
    <div>
      <ol aria-label="Steps">
        {steps.map((step, index) => (
          <li key={step.key}>
            {index > 0 && (
              <AddStepMenu
                compact
                onAdd={(kind) => add(index, kind)}
                before={stepTitle(steps, index)}
              />
            )}
            <StepEditor
              step={step}
              index={index}
              title={stepTitle(steps, index)}
              steps={steps}
              variables={variables}
              errors={errorsBelow(errors, `steps.${index}`)}
              onChange={(change) =>
                onChange(steps.map((other) => (other === step ? { ...step, ...change } : other)))
              }
              onMove={(by) => move(index, by)}
              onRemove={() => onChange(steps.filter((other) => other !== step))}
            />
          </li>
        ))}
      </ol>
      <span aria-hidden className="ml-6 block h-4 w-px bg-line-strong" />
      <AddStepMenu onAdd={(kind) => add(steps.length, kind)} />
    </div>
  );
}
