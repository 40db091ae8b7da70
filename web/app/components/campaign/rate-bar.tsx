import type { ComparedVariantView } from '#domain/campaign/campaign-variants-view.ts';

interface RateBarProps extends Pick<ComparedVariantView, 'rate' | 'interval'> {
  /** The rate at the right end. */
  widest: number;
  isWinner: boolean;
}

/** A rate and how sure it is; its numbers are said for who does not see it. */
export function RateBar({ rate, interval, widest, isWinner }: RateBarProps) {
  if (rate === null || !interval) {
    return <span className="text-xs text-ink-faint">nothing sent yet</span>;
  }
  const at = (share: number) => `${(share / widest) * 100}%`;
  const fill = isWinner ? 'bg-good' : 'bg-accent';
  return (
    <div className="relative h-3 w-full overflow-hidden rounded-sm bg-sunken">
      <div
        aria-hidden
        className={`absolute inset-y-0 opacity-30 ${fill}`}
        style={{ left: at(interval.from), width: at(interval.to - interval.from) }}
      />
      <div
        aria-hidden
        className={`absolute inset-y-0 w-0.5 -translate-x-px ${fill}`}
        style={{ left: at(rate) }}
      />
      <span className="sr-only">
        between {percent(interval.from)} and {percent(interval.to)}
      </span>
    </div>
  );
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
