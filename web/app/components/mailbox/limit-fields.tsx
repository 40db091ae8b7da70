import type { MailboxSendingSettings } from '#domain/sending/mailbox-sending-settings.ts';
import { Field } from '../ui/field.tsx';
import { Input } from '../ui/input.tsx';

interface LimitFieldsProps {
  settings: MailboxSendingSettings;
  providerDailyCap: number;
  errors: Readonly<Record<string, string>>;
  onChange: (change: Partial<MailboxSendingSettings>) => void;
}

export function LimitFields({ settings, providerDailyCap, errors, onChange }: LimitFieldsProps) {
  return (
    <div className="grid gap-4 sm:grid-cols-3">
      <Field
        label="Emails a day"
        hint={`The provider allows ${providerDailyCap.toLocaleString('en-GB')} in 24 hours.`}
        error={errors['dailyLimit']}
      >
        {(control) => (
          <Input
            {...control}
            type="number"
            min={0}
            className="numbers"
            value={settings.dailyLimit}
            onChange={(event) => onChange({ dailyLimit: event.target.valueAsNumber })}
          />
        )}
      </Field>
      <Field label="Emails an hour" hint="Empty: no hourly limit." error={errors['hourlyLimit']}>
        {(control) => (
          <Input
            {...control}
            type="number"
            min={0}
            className="numbers"
            value={settings.hourlyLimit ?? ''}
            onChange={({ target }) =>
              onChange({ hourlyLimit: target.value === '' ? null : target.valueAsNumber })
            }
          />
        )}
      </Field>
      <Field
        label="Longest wait of a follow-up"
        hint="In days; then it goes before everything."
        error={errors['maxFollowUpWaitDays']}
      >
        {(control) => (
          <Input
            {...control}
            type="number"
            min={1}
            max={60}
            className="numbers"
            value={settings.maxFollowUpWaitDays}
            onChange={(event) => onChange({ maxFollowUpWaitDays: event.target.valueAsNumber })}
          />
        )}
      </Field>
    </div>
  );
}
