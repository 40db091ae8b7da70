import { useId, type ReactNode } from 'react';
import { Switch } from '../ui/switch.tsx';

interface OptionalProps {
  label: string;
  hint: string;
  error: string | undefined;
  isOn: boolean;
  onToggle: (isOn: boolean) => void;
  /** The numbers that matter only while it is on. */
  children: ReactNode;
}

/** A rule that can be off, with its numbers in a sentence below. */
export function Optional({ label, hint, error, isOn, onToggle, children }: OptionalProps) {
  const id = useId();
  return (
    <div className="grid gap-2">
      <div className="flex items-start gap-3">
        <Switch id={id} checked={isOn} onCheckedChange={onToggle} />
        <label htmlFor={id} className="text-sm">
          <span className="block font-medium">{label}</span>
          <span className="block text-xs text-ink-faint">{hint}</span>
        </label>
      </div>
      {isOn && <div className="flex flex-wrap items-center gap-2 text-sm sm:pl-12">{children}</div>}
      {error && (
        <p role="alert" className="text-xs font-medium text-bad">
          {error}
        </p>
      )}
    </div>
  );
}
