import { classNames } from '../ui/class-names.ts';

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

interface DayPickerProps {
  /** Monday = 1. */
  days: readonly number[];
  onChange: (days: number[]) => void;
}

export function DayPicker({ days, onChange }: DayPickerProps) {
  function toggle(day: number) {
    const next = days.includes(day) ? days.filter((other) => other !== day) : [...days, day];
    onChange(next.toSorted((a, b) => a - b));
  }

  return (
    <div role="group" aria-label="Days of the week" className="grid max-w-sm grid-cols-7 gap-1">
      {weekdays.map((name, index) => {
        const isOn = days.includes(index + 1);
        return (
          <button
            key={name}
            type="button"
            aria-pressed={isOn}
            onClick={() => toggle(index + 1)}
            className={classNames(
              'touch h-8 rounded-md border text-xs font-medium',
              isOn
                ? 'border-accent bg-accent-soft text-ink'
                : 'border-line text-ink-faint hover:bg-sunken',
            )}
          >
            {name}
          </button>
        );
      })}
    </div>
  );
}
