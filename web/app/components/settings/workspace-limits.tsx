import { useState } from 'react';
import type { WorkspaceView } from '#domain/workspace/workspace-view.ts';
import { useAnnouncedFetcher } from '../../forms/use-announced-fetcher.ts';
import { FieldsIfMay } from '../rights/fields-if-may.tsx';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Input } from '../ui/input.tsx';
import { Panel } from '../ui/panel.tsx';

type Settings = Pick<WorkspaceView, 'name' | 'dailyQuota' | 'domainDailyLimit'>;

/** Name and limits over all mailboxes. */
export function WorkspaceLimits({ workspace }: { workspace: WorkspaceView }) {
  const { name, dailyQuota, domainDailyLimit } = workspace;
  const saved: Settings = { name, dailyQuota, domainDailyLimit };
  const [settings, setSettings] = useState(saved);
  const fetcher = useAnnouncedFetcher();
  const isChanged = JSON.stringify(settings) !== JSON.stringify(saved);
  const errors = fetcher.data?.ok === false ? fetcher.data.refusal.fields : {};
  const change = (part: Partial<Settings>) => setSettings({ ...settings, ...part });
  return (
    <Panel title="Workspace" hint="These limits hold over all mailboxes together.">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          fetcher.submit(JSON.stringify(settings), { method: 'post', encType: 'application/json' });
        }}
      >
        <FieldsIfMay scope="admin" className="grid gap-4">
          <Field label="Name" error={errors['name']}>
            {(control) => (
              <Input
                {...control}
                value={settings.name}
                onChange={({ target }) => change({ name: target.value })}
              />
            )}
          </Field>
          <div className="grid gap-4 sm:grid-cols-2">
            <LimitField
              label="Emails a day, all mailboxes"
              hint="Empty: the sum of the mailboxes."
              value={settings.dailyQuota}
              error={errors['dailyQuota']}
              onChange={(limit) => change({ dailyQuota: limit })}
            />
            <LimitField
              label="Emails a day to one company"
              hint="By address domain; freemail excepted. Empty: no limit."
              value={settings.domainDailyLimit}
              error={errors['domainDailyLimit']}
              onChange={(limit) => change({ domainDailyLimit: limit })}
            />
          </div>
          {isChanged && (
            <div className="flex justify-end">
              <Button type="submit" look="primary" disabled={fetcher.state !== 'idle'}>
                {fetcher.state === 'idle' ? 'Save' : 'Saving…'}
              </Button>
            </div>
          )}
        </FieldsIfMay>
      </form>
    </Panel>
  );
}

interface LimitFieldProps {
  label: string;
  hint: string;
  value: number | null;
  error: string | undefined;
  onChange: (limit: number | null) => void;
}

function LimitField({ label, hint, value, error, onChange }: LimitFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <Input
          {...control}
          type="number"
          min={1}
          className="numbers"
          value={value ?? ''}
          onChange={({ target }) => onChange(target.value === '' ? null : target.valueAsNumber)}
        />
      )}
    </Field>
  );
}
