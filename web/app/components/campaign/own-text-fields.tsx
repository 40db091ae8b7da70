import { Composer } from '../composer/composer.tsx';
import { SubjectField } from '../composer/subject-field.tsx';
import type { Variable } from '../composer/variables.ts';
import { useMay } from '../rights/rights.tsx';
import { EmailTemplateButtons } from '../template/email-template-buttons.tsx';
import type { DraftStep } from './draft-step.ts';

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
  const disabled = !useMay('write');
  const isNet = step.writer === 'ai';
  // The model writes a subject of its own, so a net that is not there needs none.
  const hasSubject = !isNet || (isFirst && (step.body.trim() !== '' || step.subject !== ''));
  return (
    <div className="grid gap-3">
      {hasSubject && (
        <SubjectField
          value={step.subject}
          variables={variables}
          error={errors['subject']}
          hint={isFirst ? undefined : 'Empty: stays in the thread of the first email.'}
          placeholder={isFirst ? '' : 'In the same thread'}
          disabled={disabled}
          onChange={(subject) => onChange({ subject })}
        />
      )}
      <Composer
        value={step}
        variables={variables}
        errors={errors}
        rows={isNet ? 6 : 9}
        hint={
          isNet
            ? 'Empty: a contact whose email cannot be written waits for you instead.'
            : undefined
        }
        disabled={disabled}
        onChange={onChange}
      />
      <EmailTemplateButtons
        words={{ ...step, subject: step.subject.trim() || null }}
        onTake={({ subject, body, format, attachmentIds }) =>
          onChange({
            body,
            format,
            attachmentIds,
            ...(hasSubject && { subject: subject ?? (isFirst ? step.subject : '') }),
          })
        }
      />
    </div>
  );
}
