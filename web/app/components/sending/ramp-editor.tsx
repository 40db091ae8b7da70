import type { Ramp } from '#domain/sending/ramp.ts';
import { Input } from '../ui/input.tsx';
import { Optional } from './optional.tsx';

/** What new mailboxes are usually given (Smartlead, Instantly). */
const usual = { startPerDay: 5, addPerDay: 2 };

interface RampEditorProps {
  ramp: Ramp | null;
  /** Date on which a ramp that is switched on now begins, `YYYY-MM-DD`. */
  today: string;
  error: string | undefined;
  onChange: (ramp: Ramp | null) => void;
}

/** A new mailbox begins small and grows to its daily limit. */
export function RampEditor({ ramp, today, error, onChange }: RampEditorProps) {
  return (
    <Optional
      label="Start small and grow"
      hint="For a new mailbox: providers trust it more if its emails grow day by day."
      error={error}
      isOn={ramp !== null}
      onToggle={(isOn) => onChange(isOn ? { ...usual, startedOn: today } : null)}
    >
      {ramp && (
        <>
          <Input
            type="number"
            min={1}
            aria-label="Emails on the first day"
            className="numbers w-20"
            value={ramp.startPerDay}
            onChange={({ target }) => onChange({ ...ramp, startPerDay: target.valueAsNumber })}
          />
          a day, and
          <Input
            type="number"
            min={0}
            aria-label="More emails each day"
            className="numbers w-20"
            value={ramp.addPerDay}
            onChange={({ target }) => onChange({ ...ramp, addPerDay: target.valueAsNumber })}
          />
          more each day since
          <Input
            type="date"
            aria-label="First day"
            className="numbers w-36"
            value={ramp.startedOn}
            onChange={({ target }) => onChange({ ...ramp, startedOn: target.value })}
          />
        </>
      )}
    </Optional>
  );
}
