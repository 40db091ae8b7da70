import type { Tone } from './tone.ts';

const fills: Record<Tone, string> = {
  neutral: 'bg-ink-faint',
  info: 'bg-accent',
  good: 'bg-good',
  warn: 'bg-warn',
  bad: 'bg-bad',
};

interface MeterProps {
  label: string;
  value: number;
  max: number;
  tone?: Tone;
}

/** How much of a limit is used. */
export function Meter({ label, value, max, tone = 'info' }: MeterProps) {
  const percent = max > 0 ? Math.min(100, Math.round((value / max) * 100)) : 0;
  return (
    <div
      role="meter"
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={0}
      aria-valuemax={max}
      className="h-1.5 w-full overflow-hidden rounded-full bg-line"
    >
      <div className={`h-full rounded-full ${fills[tone]}`} style={{ width: `${percent}%` }} />
    </div>
  );
}
