import { X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Input } from '../ui/input.tsx';

interface DaysOffProps {
  /** `2026-12-25` */
  dates: readonly string[];
  onChange: (dates: string[]) => void;
}

/** Days on which nothing is sent. */
export function DaysOff({ dates, onChange }: DaysOffProps) {
  const [date, setDate] = useState('');

  function add() {
    onChange([...dates, date].toSorted());
    setDate('');
  }

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
        <Button size="sm" disabled={date === '' || dates.includes(date)} onClick={add}>
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
