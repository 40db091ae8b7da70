import type { CampaignSettings } from '#domain/campaign/campaign-settings.ts';
import { defaultSendingWindow } from '#domain/sending/sending-window.ts';
import { errorsBelow } from '../../forms/errors-below.ts';
import { WindowEditor } from '../sending/window-editor.tsx';
import { NotionStopField } from './notion-stop-field.tsx';
import { StalenessField } from './staleness-field.tsx';
import { ApprovalField } from './approval-field.tsx';
import { Field } from '../ui/field.tsx';
import { Input } from '../ui/input.tsx';
import { Switch } from '../ui/switch.tsx';

interface SettingsFieldsProps {
  settings: CampaignSettings;
  errors: Readonly<Record<string, string>>;
  onChange: (settings: CampaignSettings) => void;
}

export function SettingsFields({ settings, errors, onChange }: SettingsFieldsProps) {
  const change = (part: Partial<CampaignSettings>) => onChange({ ...settings, ...part });
  return (
    <div className="grid gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <LimitField
          label="Emails a day"
          hint="Empty: as many as the mailboxes may."
          value={settings.dailyLimit}
          error={errors['dailyLimit']}
          onChange={(dailyLimit) => change({ dailyLimit })}
        />
        <LimitField
          label="New contacts a day"
          hint="Empty: no limit. 0: follow-ups only."
          value={settings.maxNewPerDay}
          error={errors['maxNewPerDay']}
          onChange={(maxNewPerDay) => change({ maxNewPerDay })}
        />
      </div>
      <ApprovalField settings={settings} errors={errors} onChange={change} />
      <Toggle
        label="A reply stops the whole company"
        hint="Everybody else at the same address domain gets nothing more; freemail excepted."
        isOn={settings.stopOnCompanyReply}
        onChange={(stopOnCompanyReply) => change({ stopOnCompanyReply })}
      />
      <NotionStopField
        words={settings.stopWhenNotionSays ?? []}
        error={errors['stopWhenNotionSays']}
        onChange={(stopWhenNotionSays) => change({ stopWhenNotionSays })}
      />
      <StalenessField settings={settings} error={errors['staleAfter']} onChange={change} />
      <Toggle
        label="Sending hours of its own"
        hint="Narrower than those of the mailboxes, never wider."
        isOn={settings.window !== null}
        onChange={(isOn) => change({ window: isOn ? defaultSendingWindow : null })}
      />
      {settings.window && (
        <WindowEditor
          window={settings.window}
          errors={errorsBelow(errors, 'window')}
          onChange={(window) => change({ window })}
        />
      )}
    </div>
  );
}

interface LimitFieldProps {
  label: string;
  hint: string;
  value: number | null;
  error: string | undefined;
  onChange: (value: number | null) => void;
}

function LimitField({ label, hint, value, error, onChange }: LimitFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <Input
          {...control}
          type="number"
          min={0}
          className="numbers"
          value={value ?? ''}
          onChange={({ target }) => onChange(target.value === '' ? null : target.valueAsNumber)}
        />
      )}
    </Field>
  );
}

interface ToggleProps {
  label: string;
  hint: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}

function Toggle({ label, hint, isOn, onChange }: ToggleProps) {
  return (
    <label className="touch flex cursor-pointer items-start justify-between gap-4 text-sm">
      <span>
        <span className="block font-medium">{label}</span>
        <span className="block text-xs text-ink-faint">{hint}</span>
      </span>
      <Switch checked={isOn} onCheckedChange={onChange} />
    </label>
  );
}
