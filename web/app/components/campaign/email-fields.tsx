import type { ComponentProps } from 'react';
import { BriefFields } from './brief-fields.tsx';
import { OwnTextFields } from './own-text-fields.tsx';
import { WriterChoice } from './writer-choice.tsx';

/** What an email says: words of its own, or a brief and words for when it cannot be written. */
export function EmailFields(props: ComponentProps<typeof OwnTextFields>) {
  const { step, onChange } = props;
  return (
    <div className="grid gap-3">
      <WriterChoice writer={step.writer} onChange={(writer) => onChange({ writer })} />
      {step.writer === 'template' ? (
        <OwnTextFields {...props} />
      ) : (
        <>
          <BriefFields {...props} />
          <fieldset className="rounded-md border border-dashed border-line-strong px-3 pt-1 pb-3">
            <legend className="px-1 text-sm font-medium">
              Goes out when the model cannot write
            </legend>
            <p className="mb-2 text-xs text-ink-faint">
              No model is set up, it does not answer, the month’s budget is spent, or what it wrote
              had faults.
            </p>
            <OwnTextFields {...props} />
          </fieldset>
        </>
      )}
    </div>
  );
}
