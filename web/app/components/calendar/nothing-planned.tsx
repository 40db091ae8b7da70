import type { ForecastView } from '#domain/forecast/forecast-view.ts';
import { addDays } from '#domain/shared/calendar-date.ts';
import { reasonWords } from '../sending/reason-words.ts';
import { counted } from '../ui/counted.ts';

interface NothingPlannedProps {
  plan: ForecastView;
  span: { from: string; count: number };
}

/** Why all bars are empty, when they are. */
export function NothingPlanned({ plan, span }: NothingPlannedProps) {
  const until = addDays(span.from, span.count);
  const isPlanned = plan.totals.some(
    ({ day, fresh, followUp }) => day >= span.from && day < until && fresh + followUp > 0,
  );
  if (isPlanned) return null;
  const [most] = plan.campaigns
    .flatMap(({ unplanned }) => unplanned)
    .toSorted((a, b) => b.count - a.count);
  return (
    <p className="px-4 pb-4 text-sm text-ink-soft">
      {most
        ? `Nothing is planned in these days: ${counted(most.count, 'contact')} ${most.count === 1 ? 'waits' : 'wait'}, ${reasonWords[most.code].label}.`
        : 'Nothing is planned in these days: no running campaign has anybody left to write to.'}
    </p>
  );
}
