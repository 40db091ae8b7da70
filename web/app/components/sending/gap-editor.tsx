import { useState } from 'react';
import type { Gap } from '#domain/sending/gap.ts';
import { Input } from '../ui/input.tsx';
import { Select } from '../ui/select.tsx';

interface GapEditorProps {
  gap: Gap;
  onChange: (gap: Gap) => void;
  error: string | undefined;
}

/** The random pause between two mails, in the unit that fits it. */
export function GapEditor({ gap, onChange, error }: GapEditorProps) {
  const [unit, setUnit] = useState(gap.minSeconds % 60 === 0 && gap.maxSeconds % 60 === 0 ? 60 : 1);
  return (
    <div className="grid gap-1">
      <div
        role="group"
        aria-label="Gap between two emails"
        className="flex items-center gap-2 text-sm"
      >
        <Input
          type="number"
          min={1}
          aria-label="Shortest gap"
          aria-invalid={error ? true : undefined}
          className="numbers w-20"
          value={gap.minSeconds / unit}
          onChange={(event) => onChange({ ...gap, minSeconds: Number(event.target.value) * unit })}
        />
        to
        <Input
          type="number"
          min={1}
          aria-label="Longest gap"
          aria-invalid={error ? true : undefined}
          className="numbers w-20"
          value={gap.maxSeconds / unit}
          onChange={(event) => onChange({ ...gap, maxSeconds: Number(event.target.value) * unit })}
        />
        <Select
          aria-label="Unit of the gap"
          className="w-28"
          value={unit}
          onChange={(event) => {
            const next = Number(event.target.value);
            setUnit(next);
            // The numbers stay, their unit changes: that is what a person sees.
            onChange({
              minSeconds: (gap.minSeconds / unit) * next,
              maxSeconds: (gap.maxSeconds / unit) * next,
            });
          }}
        >
          <option value={1}>seconds</option>
          <option value={60}>minutes</option>
        </Select>
      </div>
      {error && (
        <p role="alert" className="text-xs font-medium text-bad">
          {error}
        </p>
      )}
    </div>
  );
}
