import { weekdayOf } from '#domain/shared/calendar-date.ts';
import { dayHead } from './day-words.ts';

/** Names the columns; with many days only every Monday and the first have words. */
export function PlanDaysHead({ days, today }: { days: readonly string[]; today: string }) {
  const isDense = days.length > 14;
  return (
    <div className="flex gap-px px-4 pt-3 text-2xs text-ink-faint" aria-hidden>
      {days.map((day, index) => {
        const { weekday, day: number } = dayHead(day);
        const isNamed = !isDense || index === 0 || weekdayOf(day) === 1;
        return (
          <span
            key={day}
            className={`numbers min-w-0 flex-1 overflow-visible whitespace-nowrap ${isDense ? '' : 'text-center'} ${day === today ? 'font-semibold text-ink' : ''}`}
          >
            {isNamed && `${weekday} ${number}`}
          </span>
        );
      })}
    </div>
  );
}
