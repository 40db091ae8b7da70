import { DayPicker } from '../sending/day-picker.tsx';
import { Input } from '../ui/input.tsx';
import type { DraftStep } from './draft-step.ts';

interface WaitFieldsProps {
  step: DraftStep;
  errors: Readonly<Record<string, string>>;
  onChange: (change: Partial<DraftStep>) => void;
}

/** The sequence rests until the next of these days and this time, in the mailbox's zone. */
export function WaitFields({ step: { until }, errors, onChange }: WaitFieldsProps) {
  const { days = [], time } = until;
  const problem = errors['until'] ?? errors['until.days'] ?? errors['until.time'];
  return (
    <div className="grid gap-3 text-sm">
      <div className="grid gap-1.5">
        <span className="text-ink-soft">Until the next</span>
        <DayPicker
          days={days}
          onChange={(chosen) =>
            onChange({
              until: { ...(chosen.length > 0 && { days: chosen }), ...(time && { time }) },
            })
          }
        />
        {days.length === 0 && (
          <span className="text-xs text-ink-faint">No day chosen: any day.</span>
        )}
      </div>
      <label className="flex items-center gap-2">
        <span className="text-ink-soft">at</span>
        <Input
          type="time"
          aria-label="Time of day"
          className="numbers w-32"
          value={time ?? ''}
          onChange={({ target }) =>
            onChange({
              until: {
                ...(days.length > 0 && { days: [...days] }),
                ...(target.value && { time: target.value }),
              },
            })
          }
        />
        <span className="text-ink-soft">in the mailbox’s time zone</span>
      </label>
      {problem && (
        <p role="alert" className="text-xs font-medium text-bad">
          {problem}
        </p>
      )}
    </div>
  );
}
