import { weekdayOf } from '#domain/shared/calendar-date.ts';
import { dayHead } from './day-words.ts';

/** Columns that the words over one of them need, where there are many days. */
const denseWords = 3;

/** Names the columns; with many days only every Monday has words, and the first where there is room. */
export function PlanDaysHead({ days, today }: { days: readonly string[]; today: string }) {
  const isDense = days.length > 14;
  const isMonday = (day: string | undefined) => day !== undefined && weekdayOf(day) === 1;
  const hasRoom = !days.slice(1, denseWords).some(isMonday);
  return (
    <div className="flex gap-px px-4 pt-3 text-2xs text-ink-faint" aria-hidden>
      {days.map((day, index) => {
        const { weekday, day: number } = dayHead(day);
        const isNamed = !isDense || isMonday(day) || (index === 0 && hasRoom);
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
