import { stepKindLooks } from './add-step-menu.tsx';
import { BranchFields } from './branch-fields.tsx';
import { DelayField } from './delay-field.tsx';
import type { DraftStep } from './draft-step.ts';
import { EmailFields } from './email-fields.tsx';
import { StepButtons } from './step-buttons.tsx';
import { TaskFields } from './task-fields.tsx';
import type { Variable } from '../composer/variables.ts';
import { WaitFields } from './wait-fields.tsx';

interface StepEditorProps {
  step: DraftStep;
  index: number;
  title: string;
  /** The whole sequence: a branch chooses among the later ones. */
  steps: readonly DraftStep[];
  variables: readonly Variable[];
  /** By field, as `subject`. */
  errors: Readonly<Record<string, string>>;
  onChange: (change: Partial<DraftStep>) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

export function StepEditor(props: StepEditorProps) {
  const { step, index, title, steps, errors, onChange, onMove, onRemove } = props;
  const { icon: Icon } = stepKindLooks[step.kind];
  const isFirst = index === 0;
  return (
    <section
      aria-label={title}
      data-testid={`step-${index + 1}`}
      className="rounded-lg border bg-surface"
    >
      <header className="flex min-h-11 items-center gap-1 border-b px-4 py-1.5">
        <Icon aria-hidden className="mr-1 size-4 text-ink-faint" />
        <h3 className="flex-1 text-sm font-semibold">{title}</h3>
        <StepButtons
          title={title}
          index={index}
          count={steps.length}
          onMove={onMove}
          onRemove={onRemove}
        />
      </header>
      <div className="grid gap-3 p-4">
        {(step.kind === 'email' || step.kind === 'task') && (
          <DelayField
            value={step.delay}
            dayCount={step.dayCount}
            verb={step.kind === 'email' ? 'Send' : 'Ask for it'}
            isFirst={isFirst}
            error={errors['delay']}
            onChange={onChange}
          />
        )}
        <KindFields {...props} />
      </div>
    </section>
  );
}

function KindFields(props: StepEditorProps) {
  switch (props.step.kind) {
    case 'email':
      return <EmailFields {...props} isFirst={props.title === 'First email'} />;
    case 'wait':
      return <WaitFields {...props} />;
    case 'task':
      return <TaskFields {...props} />;
    case 'branch':
      return <BranchFields {...props} />;
  }
}
