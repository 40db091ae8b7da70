import { useEffect, useState } from 'react';
import { Field } from '../ui/field.tsx';
import { Input } from '../ui/input.tsx';

interface TimeZoneFieldProps {
  value: string;
  hint?: string;
  error: string | undefined;
  onChange: (timeZone: string) => void;
}

export function TimeZoneField({ value, hint, error, onChange }: TimeZoneFieldProps) {
  // The browser's own list; four hundred names need not travel with the page.
  const [zones, setZones] = useState<readonly string[]>([]);
  useEffect(() => setZones(Intl.supportedValuesOf('timeZone')), []);
  return (
    <Field label="Time zone" hint={hint} error={error}>
      {(control) => (
        <>
          <Input
            {...control}
            list="time-zones"
            value={value}
            autoComplete="off"
            onChange={(event) => onChange(event.target.value)}
          />
          <datalist id="time-zones">
            {zones.map((zone) => (
              <option key={zone} value={zone} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}
