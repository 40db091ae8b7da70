import { Field } from '../ui/field.tsx';
import { Input } from '../ui/input.tsx';
import { Textarea } from '../ui/textarea.tsx';
import type { DraftStep } from './campaign-draft.ts';
import { DelayField } from './delay-field.tsx';
import { StepButtons } from './step-buttons.tsx';
import { useCaret } from './use-caret.ts';
import { VariableMenu } from './variable-menu.tsx';
import type { Variable } from './variables.ts';

interface StepEditorProps {
  step: DraftStep;
  index: number;
  count: number;
  variables: readonly Variable[];
  /** By field, as `subject`. */
  errors: Readonly<Record<string, string>>;
  /** A started campaign keeps its number of steps. */
  isFixed: boolean;
  onChange: (change: Partial<DraftStep>) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

export function StepEditor(props: StepEditorProps) {
  const { step, index, variables, errors, isFixed, onChange } = props;
  const caret = useCaret(onChange);
  const isFirst = index === 0;
  const title = isFirst ? 'First email' : `Follow-up ${index}`;
  return (
    <section
      aria-label={title}
      data-testid={`step-${index + 1}`}
      className="rounded-lg border bg-surface"
      onFocus={caret.remember}
    >
      <header className="flex min-h-11 items-center gap-1 border-b px-4 py-1.5">
        <h3 className="flex-1 text-sm font-semibold">{title}</h3>
        {!isFixed && <StepButtons {...props} title={title} />}
      </header>
      <div className="grid gap-3 p-4">
        <DelayField
          value={step.delay}
          isFirst={isFirst}
          error={errors['delay']}
          onChange={(delay) => onChange({ delay })}
        />
        <Field
          label="Subject"
          error={errors['subject']}
          hint={isFirst ? undefined : 'Empty: stays in the thread of the first email.'}
        >
          {(control) => (
            <Input
              {...control}
              ref={caret.subject}
              value={step.subject}
              placeholder={isFirst ? '' : 'In the same thread'}
              onChange={(event) => onChange({ subject: event.target.value })}
            />
          )}
        </Field>
        <Field label="Text" error={errors['body']}>
          {(control) => (
            <Textarea
              {...control}
              ref={caret.body}
              rows={9}
              value={step.body}
              onChange={(event) => onChange({ body: event.target.value })}
            />
          )}
        </Field>
        <div>
          <VariableMenu variables={variables} onChoose={caret.insert} />
        </div>
      </div>
    </section>
  );
}
