import { Field } from '../ui/field.tsx';
import { Input } from '../ui/input.tsx';
import { Textarea } from '../ui/textarea.tsx';
import type { DraftStep } from './draft-step.ts';
import { useCaret } from './use-caret.ts';
import { VariableMenu } from './variable-menu.tsx';
import type { Variable } from './variables.ts';

interface EmailFieldsProps {
  step: DraftStep;
  /** The first email begins the thread and needs a subject. */
  isFirst: boolean;
  variables: readonly Variable[];
  errors: Readonly<Record<string, string>>;
  onChange: (change: Partial<DraftStep>) => void;
}

export function EmailFields({ step, isFirst, variables, errors, onChange }: EmailFieldsProps) {
  const caret = useCaret(onChange);
  return (
    <div className="grid gap-3" onFocus={caret.remember}>
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
  );
}
