import { Field } from '../ui/field.tsx';
import { Input } from '../ui/input.tsx';
import { Textarea } from '../ui/textarea.tsx';
import type { DraftStep } from './draft-step.ts';
import { useCaret } from './use-caret.ts';
import { VariableMenu } from './variable-menu.tsx';
import type { Variable } from './variables.ts';

interface OwnTextFieldsProps {
  step: DraftStep;
  /** The first email begins the thread and needs a subject. */
  isFirst: boolean;
  variables: readonly Variable[];
  errors: Readonly<Record<string, string>>;
  onChange: (change: Partial<DraftStep>) => void;
}

/** The words of the step itself: the email of a template, a net under one that the model writes. */
export function OwnTextFields({ step, isFirst, variables, errors, onChange }: OwnTextFieldsProps) {
  const caret = useCaret(onChange);
  const isNet = step.writer === 'ai';
  // The model writes a subject of its own, so a net that is not there needs none.
  const hasSubject = !isNet || (isFirst && (step.body.trim() !== '' || step.subject !== ''));
  return (
    <div className="grid gap-3" onFocus={caret.remember}>
      {hasSubject && (
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
      )}
      <Field
        label="Text"
        error={errors['body']}
        hint={
          isNet
            ? 'Empty: a contact whose email cannot be written waits for you instead.'
            : undefined
        }
      >
        {(control) => (
          <Textarea
            {...control}
            ref={caret.body}
            rows={isNet ? 6 : 9}
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
