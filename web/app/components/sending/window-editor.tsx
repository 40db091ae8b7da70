import type { SendingWindow } from '#domain/sending/sending-window.ts';
import { Select } from '../ui/select.tsx';
import { DayPicker } from './day-picker.tsx';
import { DaysOff } from './days-off.tsx';
import { TimeRanges } from './time-ranges.tsx';

interface WindowEditorProps {
  window: SendingWindow;
  onChange: (window: SendingWindow) => void;
  /** By field path inside the window, as `ranges.0.to`. */
  errors: Readonly<Record<string, string>>;
}

/** Days, times, whose zone, and days off. */
export function WindowEditor({ window, onChange, errors }: WindowEditorProps) {
  const change = (part: Partial<SendingWindow>) => onChange({ ...window, ...part });
  const problem = Object.values(errors)[0];
  return (
    <div className="grid gap-3">
      <DayPicker days={window.days} onChange={(days) => change({ days })} />
      <TimeRanges ranges={window.ranges} onChange={(ranges) => change({ ranges })} />
      <Select
        aria-label="Whose time zone"
        value={window.zone}
        className="max-w-xs"
        onChange={({ target }) =>
          change({ zone: target.value === 'recipient' ? 'recipient' : 'mailbox' })
        }
      >
        <option value="mailbox">In the time zone of the mailbox</option>
        <option value="recipient">In the time zone of the recipient</option>
      </Select>
      <DaysOff dates={window.holidays ?? []} onChange={(holidays) => change({ holidays })} />
      {problem && (
        <p role="alert" className="text-xs font-medium text-bad">
          {problem}
        </p>
      )}
    </div>
  );
}
