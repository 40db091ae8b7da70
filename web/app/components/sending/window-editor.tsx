import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { SendingWindow } from '#domain/sending/sending-window.ts';
import { Button } from '../ui/button.tsx';
import { Input } from '../ui/input.tsx';
import { Select } from '../ui/select.tsx';
import { DayPicker } from './day-picker.tsx';

interface WindowEditorProps {
  window: SendingWindow;
  onChange: (window: SendingWindow) => void;
  /** By field path inside the window, as `ranges.0.to`. */
  errors: Readonly<Record<string, string>>;
}

/** Days, times, whose zone, and days off. */
export function WindowEditor({ window, onChange, errors }: WindowEditorProps) {
  const { ranges, zone } = window;

  function setRange(index: number, change: Partial<SendingWindow['ranges'][number]>) {
    onChange({
      ...window,
      ranges: ranges.map((range, at) => (at === index ? { ...range, ...change } : range)),
    });
  }

  const problem = Object.values(errors)[0];
  return (
    <div className="grid gap-3">
      <DayPicker days={window.days} onChange={(days) => onChange({ ...window, days })} />
      <ul className="grid gap-2" aria-label="Times of the day">
        {ranges.map((range, index) => (
          // A range has no name but its place.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index} className="flex items-center gap-2 text-sm">
            <Input
              aria-label={`Range ${index + 1} from`}
              value={range.from}
              className="numbers w-20"
              onChange={(event) => setRange(index, { from: event.target.value })}
            />
            to
            <Input
              aria-label={`Range ${index + 1} to`}
              value={range.to}
              className="numbers w-20"
              onChange={(event) => setRange(index, { to: event.target.value })}
            />
            {ranges.length > 1 && (
              <Button
                look="ghost"
                size="icon"
                aria-label={`Remove range ${index + 1}`}
                onClick={() =>
                  onChange({ ...window, ranges: ranges.filter((_, at) => at !== index) })
                }
              >
                <X aria-hidden />
              </Button>
            )}
          </li>
        ))}
      </ul>
      <div>
        <Button
          size="sm"
          look="ghost"
          onClick={() =>
            onChange({ ...window, ranges: [...ranges, { from: '18:00', to: '20:00' }] })
          }
        >
          <Plus aria-hidden /> Add a time range
        </Button>
      </div>
      <Select
        aria-label="Whose time zone"
        value={zone}
        className="max-w-xs"
        onChange={(event) =>
          onChange({
            ...window,
            zone: event.target.value === 'recipient' ? 'recipient' : 'mailbox',
          })
        }
      >
        <option value="mailbox">In the time zone of the mailbox</option>
        <option value="recipient">In the time zone of the recipient</option>
      </Select>
      <Holidays
        dates={window.holidays ?? []}
        onChange={(holidays) => onChange({ ...window, holidays })}
      />
      {problem && (
        <p role="alert" className="text-xs font-medium text-bad">
          {problem}
        </p>
      )}
    </div>
  );
}

interface HolidaysProps {
  dates: readonly string[];
  onChange: (dates: string[]) => void;
}

function Holidays({ dates, onChange }: HolidaysProps) {
  const [date, setDate] = useState('');
  return (
    <div className="grid gap-2">
      <div className="flex items-center gap-2">
        <Input
          type="date"
          aria-label="Day off"
          value={date}
          className="numbers w-40"
          onChange={(event) => setDate(event.target.value)}
        />
        <Button
          size="sm"
          disabled={date === '' || dates.includes(date)}
          onClick={() => {
            onChange([...dates, date].toSorted());
            setDate('');
          }}
        >
          Add day off
        </Button>
      </div>
      {dates.length > 0 && (
        <ul className="flex flex-wrap gap-1.5" aria-label="Days off">
          {dates.map((day) => (
            <li key={day} className="numbers flex items-center rounded-md bg-sunken pl-2 text-xs">
              {day}
              <Button
                look="ghost"
                size="sm"
                aria-label={`Remove ${day}`}
                onClick={() => onChange(dates.filter((other) => other !== day))}
              >
                <X aria-hidden />
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
