import { useId } from 'react';
import { oneOf } from '../../forms/one-of.ts';
import { Input } from '../ui/input.tsx';
import { Select } from '../ui/select.tsx';
import { delayUnits, readDelay, writeDelay } from './delay.ts';

interface DelayFieldProps {
  /** ISO 8601. */
  value: string;
  isFirst: boolean;
  error: string | undefined;
  onChange: (delay: string) => void;
}

/** A delay in human words; what mixes units is edited as ISO 8601. */
export function DelayField({ value, isFirst, error, onChange }: DelayFieldProps) {
  const errorId = useId();
  const delay = readDelay(value);
  const after = isFirst ? 'after the contact enters' : 'after the mail before';
  return (
    <div>
      <div role="group" aria-label="Delay" className="flex flex-wrap items-center gap-2 text-sm">
        <span className="text-ink-soft">Send</span>
        {delay ? (
          <>
            <Input
              type="number"
              min={0}
              aria-label="Amount of delay"
              aria-invalid={error ? true : undefined}
              aria-describedby={error ? errorId : undefined}
              className="numbers w-18"
              value={delay.amount}
              onChange={(event) =>
                onChange(writeDelay({ ...delay, amount: Math.trunc(Number(event.target.value)) }))
              }
            />
            <Select
              aria-label="Unit of delay"
              className="w-28"
              value={delay.unit}
              onChange={(event) =>
                onChange(
                  writeDelay({
                    ...delay,
                    unit: oneOf(delayUnits, event.target.value) ?? delay.unit,
                  }),
                )
              }
            >
              {delayUnits.map((unit) => (
                <option key={unit}>{unit}</option>
              ))}
            </Select>
          </>
        ) : (
          <Input
            aria-label="Delay as ISO 8601"
            aria-invalid={error ? true : undefined}
            className="w-36 font-mono"
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        )}
        <span className="text-ink-soft">{after}</span>
        <code className="font-mono text-xs text-ink-faint">{value}</code>
      </div>
      {error && (
        <p id={errorId} role="alert" className="mt-1 text-xs font-medium text-bad">
          {error}
        </p>
      )}
    </div>
  );
}
