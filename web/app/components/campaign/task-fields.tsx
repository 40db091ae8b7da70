import { Field } from '../ui/field.tsx';
import { Input } from '../ui/input.tsx';
import { Textarea } from '../ui/textarea.tsx';
import type { DraftStep } from './draft-step.ts';

interface TaskFieldsProps {
  step: DraftStep;
  errors: Readonly<Record<string, string>>;
  onChange: (change: Partial<DraftStep>) => void;
}

/** Something a person does; the contact waits until it is marked as done. */
export function TaskFields({ step, errors, onChange }: TaskFieldsProps) {
  return (
    <>
      <Field label="What to do" error={errors['title']}>
        {(control) => (
          <Input
            {...control}
            value={step.title}
            placeholder="Call {{firstName|them}}"
            onChange={({ target }) => onChange({ title: target.value })}
          />
        )}
      </Field>
      <Field
        label="Details"
        hint="Shown with the task; variables are filled in."
        error={errors['body']}
      >
        {(control) => (
          <Textarea
            {...control}
            rows={3}
            value={step.body}
            onChange={({ target }) => onChange({ body: target.value })}
          />
        )}
      </Field>
    </>
  );
}
