import type { ComponentProps } from 'react';
import { ownVariantKey } from '#domain/sequence/step-variants.ts';
import { errorsBelow } from '../../forms/errors-below.ts';
import { BriefFields } from './brief-fields.tsx';
import { changeText, draftTexts, stepAsText } from './draft-texts.ts';
import { OwnTextFields } from './own-text-fields.tsx';
import { useShownTexts } from './shown-text.tsx';
import { TextShare } from './text-share.tsx';
import { TextTabs } from './text-tabs.tsx';
import { WriterChoice } from './writer-choice.tsx';

type EmailFieldsProps = ComponentProps<typeof OwnTextFields>;

/** What an email says: one text, or several that are compared. */
export function EmailFields(props: EmailFieldsProps) {
  const { step, errors, onChange } = props;
  const { shownOf, show } = useShownTexts();
  const shown = shownOf(step);
  const shownErrors = errorsOf(props, shown);
  return (
    <div className="grid gap-3">
      <WriterChoice writer={step.writer} onChange={(writer) => onChange({ writer })} />
      <TextTabs
        step={step}
        shown={shown}
        faulty={draftTexts(step).flatMap(({ key }) => (isFaulty(props, key) ? [key] : []))}
        onShow={(key) => show(step.key, key)}
        onChange={onChange}
      >
        {step.others.length > 0 && (
          <TextShare
            step={step}
            shown={shown}
            error={shown === ownVariantKey ? errors['variants.ownWeight'] : shownErrors['weight']}
            onChange={onChange}
          />
        )}
        <TextFields
          {...props}
          step={stepAsText(step, shown)}
          errors={shownErrors}
          onChange={(change) => onChange(changeText(step, shown, change))}
        />
      </TextTabs>
    </div>
  );
}

/** The errors of one text, by its fields. */
function errorsOf({ step, errors }: EmailFieldsProps, key: string): Record<string, string> {
  const index = step.others.findIndex((other) => other.key === key);
  if (index >= 0) return errorsBelow(errors, `variants.others.${index}`);
  const isOthers = (path: string) => path.startsWith('variants.others');
  return Object.fromEntries(Object.entries(errors).filter(([path]) => !isOthers(path)));
}

const ofText = ['subject', 'body', 'brief', 'weight', 'variants.ownWeight'];

function isFaulty(props: EmailFieldsProps, key: string): boolean {
  return Object.keys(errorsOf(props, key)).some((field) => ofText.includes(field));
}

/** Words of its own, or a brief and words for when it cannot be written. */
function TextFields(props: EmailFieldsProps) {
  if (props.step.writer === 'template') return <OwnTextFields {...props} />;
  return (
    <>
      <BriefFields {...props} />
      <fieldset className="rounded-md border border-dashed border-line-strong px-3 pt-1 pb-3">
        <legend className="px-1 text-sm font-medium">Goes out when the model cannot write</legend>
        <p className="mb-2 text-xs text-ink-faint">
          No model is set up, it does not answer, the month’s budget is spent, or what it wrote had
          faults.
        </p>
        <OwnTextFields {...props} />
      </fieldset>
    </>
  );
}
