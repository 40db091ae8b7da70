import type { SendingWindow } from '#domain/sending/sending-window.ts';
import { Input } from '../ui/input.tsx';

interface HoursTrialProps {
  window: SendingWindow;
  onChange: (window: SendingWindow) => void;
}

/** Beginning and end of the sending hours; ranges between them stay as they are. */
export function HoursTrial({ window, onChange }: HoursTrialProps) {
  const sorted = window.ranges.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const [first] = sorted;
  const last = sorted.at(-1);
  if (!first || !last) return null;
  const setFrom = (from: string) => {
    if (from < first.to) onChange({ ...window, ranges: [{ ...first, from }, ...sorted.slice(1)] });
  };
  const setTo = (to: string) => {
    if (to > last.from) onChange({ ...window, ranges: [...sorted.slice(0, -1), { ...last, to }] });
  };
  return (
    <fieldset className="grid gap-1 text-sm">
      <legend className="font-medium">Hours</legend>
      <div className="flex items-center gap-2">
        <Input
          type="time"
          aria-label="From"
          className="numbers"
          value={first.from}
          onChange={({ target }) => setFrom(target.value)}
        />
        <span aria-hidden>–</span>
        <Input
          type="time"
          aria-label="To"
          className="numbers"
          value={last.to === '24:00' ? '23:59' : last.to}
          onChange={({ target }) => setTo(target.value)}
        />
      </div>
    </fieldset>
  );
}
