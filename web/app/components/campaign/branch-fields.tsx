import { Field } from '../ui/field.tsx';
import { Input } from '../ui/input.tsx';
import { Select } from '../ui/select.tsx';
import { stepTitle, type DraftBranch, type DraftStep, type DraftTarget } from './draft-step.ts';

interface BranchFieldsProps {
  step: DraftStep;
  index: number;
  steps: readonly DraftStep[];
  errors: Readonly<Record<string, string>>;
  onChange: (change: Partial<DraftStep>) => void;
}

/** A question about the contact, and where each answer leads. */
export function BranchFields({ step, index, steps, errors, onChange }: BranchFieldsProps) {
  const { branch } = step;
  const { condition } = branch;
  const change = (part: Partial<DraftBranch>) => onChange({ branch: { ...branch, ...part } });
  return (
    <div className="grid gap-3">
      <Field label="If">
        {(control) => (
          <Select
            {...control}
            value={condition.kind}
            onChange={({ target }) =>
              change({
                condition:
                  target.value === 'replied'
                    ? { kind: 'replied' }
                    : { kind: 'field', field: 'role', equals: '' },
              })
            }
          >
            <option value="field">a field of the contact equals</option>
            <option value="replied">the contact has ever answered us</option>
          </Select>
        )}
      </Field>
      {condition.kind === 'field' && (
        <div className="grid gap-3 sm:grid-cols-2">
          <Field label="Field" error={errors['branch.condition.field']}>
            {(control) => (
              <Input
                {...control}
                value={condition.field}
                placeholder="role"
                onChange={({ target }) =>
                  change({ condition: { ...condition, field: target.value } })
                }
              />
            )}
          </Field>
          <Field label="Equals" error={errors['branch.condition.equals']}>
            {(control) => (
              <Input
                {...control}
                value={condition.equals}
                onChange={({ target }) =>
                  change({ condition: { ...condition, equals: target.value } })
                }
              />
            )}
          </Field>
        </div>
      )}
      <div className="grid gap-3 sm:grid-cols-2">
        {(['onTrue', 'onFalse'] as const).map((side) => (
          <TargetField
            key={side}
            label={side === 'onTrue' ? 'Then' : 'Else'}
            target={branch[side]}
            steps={steps}
            index={index}
            error={errors[`branch.${side}`]}
            onChange={(target) => change({ [side]: target })}
          />
        ))}
      </div>
    </div>
  );
}

interface TargetFieldProps {
  label: string;
  target: DraftTarget;
  steps: readonly DraftStep[];
  index: number;
  error: string | undefined;
  onChange: (target: DraftTarget) => void;
}

/** Only later steps can be chosen, so that nobody goes round in a circle. */
function TargetField({ label, target, steps, index, error, onChange }: TargetFieldProps) {
  return (
    <Field label={label} error={error}>
      {(control) => (
        <Select
          {...control}
          value={typeof target === 'string' ? target : target.key}
          onChange={({ target: { value } }) =>
            onChange(value === 'next' || value === 'end' ? value : { key: value })
          }
        >
          <option value="next">go on with the next step</option>
          {steps.map(({ key }, at) =>
            at > index + 1 ? (
              <option key={key} value={key}>
                go to step {at + 1}, {stepTitle(steps, at)}
              </option>
            ) : null,
          )}
          <option value="end">end the sequence</option>
        </Select>
      )}
    </Field>
  );
}
