import { useState } from 'react';
import { MailboxSendingSettings } from '#domain/sending/mailbox-sending-settings.ts';
import { readWallClock } from '#domain/shared/read-wall-clock.ts';
import type { MailboxView } from '#domain/mailbox/mailbox-view.ts';
import { errorsBelow } from '../../forms/errors-below.ts';
import { fieldErrors } from '../../forms/field-errors.ts';
import { useAnnouncedFetcher } from '../../forms/use-announced-fetcher.ts';
import { FieldsIfMay } from '../rights/fields-if-may.tsx';
import { BatchEditor } from '../sending/batch-editor.tsx';
import { GapEditor } from '../sending/gap-editor.tsx';
import { PriorityEditor } from '../sending/priority-editor.tsx';
import { RampEditor } from '../sending/ramp-editor.tsx';
import { TimeZoneField } from '../sending/time-zone-field.tsx';
import { WindowEditor } from '../sending/window-editor.tsx';
import { useClock } from '../time/clock.tsx';
import { Panel } from '../ui/panel.tsx';
import { LimitFields } from './limit-fields.tsx';
import { LeaveGuard } from '../ui/leave-guard.tsx';
import { SaveBar } from '../ui/save-bar.tsx';

/** How this mailbox sends; what is saved counts from the next slot on. */
export function MailboxSettings({ mailbox }: { mailbox: MailboxView }) {
  const saved = settingsOf(mailbox);
  const [settings, setSettings] = useState(saved);
  const fetcher = useAnnouncedFetcher();
  const { nowMs } = useClock();
  const checked = MailboxSendingSettings.safeParse(settings);
  const errors = checked.success ? {} : fieldErrors(checked.error);
  const isChanged = JSON.stringify(settings) !== JSON.stringify(saved);

  const change = (part: Partial<MailboxSendingSettings>) => setSettings({ ...settings, ...part });
  return (
    <FieldsIfMay scope="admin" className="grid gap-4">
      <Panel title="Limits" hint="Never exceeded, not even by one.">
        <LimitFields
          settings={settings}
          providerDailyCap={mailbox.providerDailyCap}
          errors={errors}
          onChange={change}
        />
      </Panel>
      <WindowPanel settings={settings} errors={errors} onChange={change} />
      <Panel title="Gap" hint="A random pause between two emails of this mailbox.">
        <GapEditor
          gap={settings.gap}
          error={Object.values(errorsBelow(errors, 'gap'))[0]}
          onChange={(gap) => change({ gap })}
        />
      </Panel>
      <Panel title="Pace" hint="Looks less like a machine; both only slow the mailbox down.">
        <div className="grid gap-4">
          <RampEditor
            ramp={settings.ramp}
            today={readWallClock(nowMs, settings.timeZone).date}
            error={Object.values(errorsBelow(errors, 'ramp'))[0]}
            onChange={(ramp) => change({ ramp })}
          />
          <BatchEditor
            batch={settings.batch}
            error={Object.values(errorsBelow(errors, 'batch'))[0]}
            onChange={(batch) => change({ batch })}
          />
        </div>
      </Panel>
      <Panel title="What goes first" hint="When first emails and follow-ups want the same slot.">
        <PriorityEditor
          mode={settings.priorityMode}
          share={settings.share}
          onChange={(part) => change(part)}
        />
      </Panel>
      {isChanged && (
        <SaveBar
          isPending={fetcher.state !== 'idle'}
          problem={Object.values(errors)[0]}
          onSave={() =>
            fetcher.submit(JSON.stringify(settings), {
              method: 'post',
              encType: 'application/json',
            })
          }
          onDiscard={() => setSettings(saved)}
        />
      )}
      <LeaveGuard isDirty={() => isChanged && fetcher.state === 'idle'} />
    </FieldsIfMay>
  );
}

function settingsOf(mailbox: MailboxView): MailboxSendingSettings {
  const { timeZone, dailyLimit, hourlyLimit, window, gap, priorityMode, share } = mailbox;
  const { ramp, batch, maxFollowUpWaitDays } = mailbox;
  return {
    timeZone,
    dailyLimit,
    hourlyLimit,
    window,
    gap,
    ramp,
    batch,
    priorityMode,
    share,
    maxFollowUpWaitDays,
  };
}

interface WindowPanelProps {
  settings: MailboxSendingSettings;
  errors: Readonly<Record<string, string>>;
  onChange: (part: Partial<MailboxSendingSettings>) => void;
}

function WindowPanel({ settings, errors, onChange }: WindowPanelProps) {
  return (
    <Panel title="Window" hint="When mail may go out.">
      <div className="grid gap-4">
        <WindowEditor
          window={settings.window}
          errors={errorsBelow(errors, 'window')}
          onChange={(window) => onChange({ window })}
        />
        <TimeZoneField
          value={settings.timeZone}
          hint="The daily limit starts anew at midnight of this zone."
          error={errors['timeZone']}
          onChange={(timeZone) => onChange({ timeZone })}
        />
      </div>
    </Panel>
  );
}
