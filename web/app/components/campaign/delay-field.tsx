import { useId } from 'react';
import { dayCounts, type DayCount } from '#domain/sending/day-count.ts';
import { oneOf } from '../../forms/one-of.ts';
import { Input } from '../ui/input.tsx';
import { Select } from '../ui/select.tsx';
import { delayUnits, readDelay, writeDelay } from './delay.ts';

interface DelayFieldProps {
  /** ISO 8601. */
  value: string;
  dayCount: DayCount;
  /** What happens after the delay: `Send`. */
  verb: string;
  isFirst: boolean;
  error: string | undefined;
  onChange: (change: { delay: string } | { dayCount: DayCount }) => void;
}

/** A delay in human words; what mixes units is edited as ISO 8601. */
export function DelayField(props: DelayFieldProps) {
  const { value, dayCount, verb, isFirst, error } = props;
  const onChange = (delay: string) => props.onChange({ delay });
  const errorId = useId();
  const delay = readDelay(value);
  const after = isFirst ? 'after the contact enters' : 'after the step before';
  return (
    <div>
      <div role="group" aria-label="Delay" className="flex flex-wrap items-center gap-2 text-sm">
        <span className="text-ink-soft">{verb}</span>
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
        {delay?.unit === 'days' && delay.amount > 0 && (
          <Select
            aria-label="Which days count"
            className="w-48 md:w-36"
            value={dayCount}
            onChange={({ target }) =>
              props.onChange({ dayCount: oneOf(dayCounts, target.value) ?? dayCount })
            }
          >
            <option value="calendar">every day counts</option>
            <option value="business">working days</option>
          </Select>
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
