import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import type { Tone } from './tone.ts';

const looks: Record<Tone, string> = {
  neutral: 'border-line bg-sunken text-ink-soft',
  info: 'border-info/25 bg-info-soft text-info',
  good: 'border-good/25 bg-good-soft text-good',
  warn: 'border-warn/25 bg-warn-soft text-warn',
  bad: 'border-bad/25 bg-bad-soft text-bad',
};

const icons: Record<Tone, typeof Info> = {
  neutral: Info,
  info: Info,
  good: CircleCheck,
  warn: TriangleAlert,
  bad: CircleAlert,
};

interface CalloutProps {
  tone: Tone;
  title?: ReactNode;
  /** A button or link that mends it. */
  action?: ReactNode;
  className?: string;
  children?: ReactNode;
}

/** A message that stays: what is the case, why, and what helps. */
export function Callout({ tone, title, action, className, children }: CalloutProps) {
  const Icon = icons[tone];
  return (
    <div
      role={tone === 'bad' ? 'alert' : 'status'}
      className={classNames('flex gap-2.5 rounded-lg border px-3 py-2.5', looks[tone], className)}
    >
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="flex min-w-0 flex-1 flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 text-sm">
          {title && <p className="font-semibold">{title}</p>}
          {children && <div className="text-ink-soft">{children}</div>}
        </div>
        {action}
      </div>
    </div>
  );
}
