import { Link } from '@remix-run/react';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { addDays } from '#domain/shared/calendar-date.ts';
import { Button } from '../ui/button.tsx';
import {
  calendarAddress,
  calendarViews,
  daysInView,
  type CalendarQuery,
  type CalendarView,
} from './calendar-query.ts';

const labels: Readonly<Record<CalendarView, string>> = {
  day: 'Day',
  week: 'Week',
  month: '30 days',
};

/** Which days are shown: how many, and which ones. */
export function CalendarSteps({ query, today }: { query: CalendarQuery; today: string }) {
  const { view, from } = query;
  const moved = (days: number) =>
    calendarAddress({ view, from: addDays(from, days), picked: null });
  const isFirst = from <= today;
  return (
    <div className="flex flex-wrap items-center gap-2">
      <div role="group" aria-label="Days shown" className="flex rounded-md border p-0.5">
        {calendarViews.map((name) => (
          <Button
            key={name}
            asChild
            size="sm"
            look="ghost"
            className={name === view ? 'bg-accent-soft text-ink' : ''}
          >
            <Link
              to={calendarAddress({ view: name, from, picked: null })}
              aria-current={name === view ? 'true' : undefined}
            >
              {labels[name]}
            </Link>
          </Button>
        ))}
      </div>
      <div className="flex items-center">
        <Button asChild size="icon" look="ghost">
          <Link
            to={moved(-daysInView[view])}
            aria-label="Earlier"
            aria-disabled={isFirst || undefined}
            className={isFirst ? 'pointer-events-none opacity-55' : ''}
          >
            <ChevronLeft aria-hidden />
          </Link>
        </Button>
        <Button asChild size="icon" look="ghost">
          <Link to={moved(daysInView[view])} aria-label="Later">
            <ChevronRight aria-hidden />
          </Link>
        </Button>
        {!isFirst && (
          <Button asChild look="link" size="sm">
            <Link to={calendarAddress({ view, from: today, picked: null })}>Today</Link>
          </Button>
        )}
      </div>
    </div>
  );
}
