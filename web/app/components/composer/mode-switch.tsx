import { useId } from 'react';
import { writingModes, writingModeWords, type WritingMode } from './writing-mode.ts';

interface ModeSwitchProps {
  mode: WritingMode;
  disabled: boolean;
  onChange: (mode: WritingMode) => void;
}

/** How an email is written: one of three, by arrow keys too. */
export function ModeSwitch({ mode, disabled, onChange }: ModeSwitchProps) {
  const name = useId();
  return (
    <fieldset className="inline-flex rounded-md border border-line-strong bg-sunken p-0.5">
      <legend className="sr-only">Written as</legend>
      {writingModes.map((option) => {
        const { label, hint } = writingModeWords[option];
        return (
          <label
            key={option}
            title={hint}
            className="touch flex cursor-pointer items-center rounded-sm px-2 py-0.5 text-xs text-ink-soft hover:text-ink has-checked:bg-accent-soft has-checked:font-medium has-checked:text-accent has-disabled:cursor-not-allowed has-focus-visible:outline-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name={name}
              className="sr-only"
              disabled={disabled}
              checked={mode === option}
              onChange={() => onChange(option)}
            />
            {label}
          </label>
        );
      })}
    </fieldset>
  );
}
