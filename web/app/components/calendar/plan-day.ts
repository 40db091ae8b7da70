import { addDays } from '#domain/shared/calendar-date.ts';
import type { ForecastView } from '#domain/forecast/forecast-view.ts';

/** What one mailbox is planned to send on one of its local days. */
export interface PlanDay {
  readonly day: string;
  readonly fresh: number;
  readonly followUp: number;
  /** Slots of that day that are given already. */
  readonly given: number;
  /** Mails the mailbox may send that day, ramp included; null = not known. */
  readonly limit: number | null;
}

/** A mailbox's row of days, also those on which it sends nothing. */
export function planDaysOf(
  totals: ForecastView['totals'],
  mailboxId: string,
  { from, count }: { from: string; count: number },
): readonly PlanDay[] {
  const known = new Map(
    totals.filter((total) => total.mailboxId === mailboxId).map((total) => [total.day, total]),
  );
  return Array.from({ length: count }, (_, index) => {
    const day = addDays(from, index);
    const { fresh = 0, followUp = 0, given = 0, limit = null } = known.get(day) ?? {};
    return { day, fresh, followUp, given, limit };
  });
}

/** How full a day is, as lemlist colours it: free, well used, nearly full, full. */
export type Fullness = 'empty' | 'free' | 'used' | 'nearly' | 'full';

export function fullnessOf({ fresh, followUp, given, limit }: PlanDay): Fullness {
  const planned = fresh + followUp + given;
  if (planned === 0) return 'empty';
  if (limit === null || limit === 0) return 'free';
  const share = planned / limit;
  if (share >= 1) return 'full';
  if (share >= 0.85) return 'nearly';
  return share >= 0.5 ? 'used' : 'free';
}
