import { useId, type ReactNode } from 'react';

interface SliderProps {
  label: string;
  /** The value in words: `40 a day`. */
  words: ReactNode;
  value: number;
  /** What it is by the settings in force: marked under the slider. */
  present: number;
  min?: number;
  max: number;
  step?: number;
  onChange: (value: number) => void;
}

/** A number that is tried by moving it; a tick shows where it stands now. */
export function Slider({
  label,
  words,
  value,
  present,
  min = 0,
  max,
  step = 1,
  onChange,
}: SliderProps) {
  const id = useId();
  const marks = `${id}-present`;
  return (
    <div className="grid gap-1 text-sm">
      <div className="flex items-baseline justify-between gap-3">
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
        <output
          htmlFor={id}
          className={`numbers ${value === present ? 'text-ink-soft' : 'text-accent'}`}
        >
          {words}
        </output>
      </div>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        list={marks}
        onChange={(event) => onChange(event.target.valueAsNumber)}
        className="touch w-full accent-(--accent)"
      />
      <datalist id={marks}>
        <option value={present} />
      </datalist>
    </div>
  );
}
