import { Plus, X } from 'lucide-react';
import type { SendingWindow } from '#domain/sending/sending-window.ts';
import { Button } from '../ui/button.tsx';
import { Input } from '../ui/input.tsx';

type TimeRange = SendingWindow['ranges'][number];

interface TimeRangesProps {
  ranges: readonly TimeRange[];
  onChange: (ranges: TimeRange[]) => void;
}

const evening: TimeRange = { from: '18:00', to: '20:00' };

/** The times of a day; text fields, because the browsers' own know no 24:00. */
export function TimeRanges({ ranges, onChange }: TimeRangesProps) {
  function replace(index: number, ...instead: TimeRange[]) {
    onChange(ranges.toSpliced(index, 1, ...instead));
  }

  return (
    <>
      <ul className="grid gap-2" aria-label="Times of the day">
        {ranges.map((range, index) => (
          // A range has no name but its place.
          <li key={index} className="flex items-center gap-2 text-sm">
            <Input
              aria-label={`Range ${index + 1} from`}
              value={range.from}
              className="numbers w-20"
              onChange={({ target }) => replace(index, { ...range, from: target.value })}
            />
            to
            <Input
              aria-label={`Range ${index + 1} to`}
              value={range.to}
              className="numbers w-20"
              onChange={({ target }) => replace(index, { ...range, to: target.value })}
            />
            {ranges.length > 1 && (
              <Button
                look="ghost"
                size="icon"
                aria-label={`Remove range ${index + 1}`}
                onClick={() => replace(index)}
              >
                <X aria-hidden />
              </Button>
            )}
          </li>
        ))}
      </ul>
      <div>
        <Button size="sm" look="ghost" onClick={() => onChange([...ranges, evening])}>
          <Plus aria-hidden /> Add a time range
        </Button>
      </div>
    </>
  );
}
