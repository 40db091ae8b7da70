import { approvalModes, type CampaignSettings } from '#domain/campaign/campaign-settings.ts';
import { defaultApprovalFirst } from '#domain/approval/needs-approval.ts';
import { oneOf } from '../../forms/one-of.ts';
import { Field } from '../ui/field.tsx';
import { Input } from '../ui/input.tsx';
import { Select } from '../ui/select.tsx';

type Mode = CampaignSettings['approval'];

const modeWords: Readonly<Record<Mode, { label: string; hint: string }>> = {
  none: { label: 'go out by themselves', hint: 'Nobody looks at them first.' },
  first: {
    label: 'wait for you until you trust it',
    hint: 'The first few stand under Approvals; the rest goes out by itself.',
  },
  low_confidence: {
    label: 'wait for you when in doubt',
    hint: 'Those the model was not sure of, or could not write, stand under Approvals.',
  },
  all: {
    label: 'all wait for you',
    hint: 'Nothing goes out before somebody has approved it under Approvals.',
  },
};

interface ApprovalFieldProps {
  settings: Pick<CampaignSettings, 'approval' | 'approvalFirst'>;
  errors: Readonly<Record<string, string>>;
  onChange: (change: Partial<Pick<CampaignSettings, 'approval' | 'approvalFirst'>>) => void;
}

/** Which mails a person reads before they go out. */
export function ApprovalField({ settings, errors, onChange }: ApprovalFieldProps) {
  const { approval, approvalFirst = defaultApprovalFirst } = settings;
  return (
    <div className="grid items-start gap-3 sm:grid-cols-2">
      <Field
        label="Before they go out, emails"
        hint={modeWords[approval].hint}
        error={errors['approval']}
      >
        {(control) => (
          <Select
            {...control}
            value={approval}
            onChange={({ target }) =>
              onChange({ approval: oneOf(approvalModes, target.value) ?? approval })
            }
          >
            {approvalModes.map((mode) => (
              <option key={mode} value={mode}>
                {modeWords[mode].label}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {approval === 'first' && (
        <Field
          label="How many you want to read"
          hint="Of the whole campaign, follow-ups too."
          error={errors['approvalFirst']}
        >
          {(control) => (
            <Input
              {...control}
              type="number"
              min={1}
              className="numbers"
              value={Number.isNaN(approvalFirst) ? '' : approvalFirst}
              onChange={({ target }) => onChange({ approvalFirst: target.valueAsNumber })}
            />
          )}
        </Field>
      )}
    </div>
  );
}
