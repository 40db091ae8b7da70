import { addDays } from '#domain/shared/calendar-date.ts';

export const calendarViews = ['day', 'week', 'month'] as const;
export type CalendarView = (typeof calendarViews)[number];

export const daysInView: Readonly<Record<CalendarView, number>> = { day: 1, week: 7, month: 30 };

/** The furthest day that can be looked at: what the forecast reaches. */
const furthestDays = 90;

/** What the address of the calendar says. */
export interface CalendarQuery {
  readonly view: CalendarView;
  /** First day shown, `YYYY-MM-DD`; never before today. */
  readonly from: string;
  /** A bar that was pressed: its mails are listed. */
  readonly picked: { readonly day: string; readonly mailboxId: string | null } | null;
}

/** Reads the address; what makes no sense there falls back to this week. */
export function calendarQueryOf(params: URLSearchParams, today: string): CalendarQuery {
  const view = calendarViews.find((name) => name === params.get('view')) ?? 'week';
  const last = addDays(today, furthestDays - daysInView[view]);
  const wanted = dateOf(params.get('from')) ?? today;
  const from = wanted < today ? today : wanted > last ? last : wanted;
  const day = dateOf(params.get('day')) ?? (view === 'day' ? from : null);
  return { view, from, picked: day === null ? null : { day, mailboxId: params.get('mailbox') } };
}

/** Address of the same calendar with some parts changed. */
export function calendarAddress({ view, from, picked }: CalendarQuery): string {
  const params = new URLSearchParams({ view, from });
  if (picked) params.set('day', picked.day);
  if (picked?.mailboxId) params.set('mailbox', picked.mailboxId);
  return `?${params}`;
}

function dateOf(text: string | null): string | null {
  if (text === null || !/^\d{4}-\d\d-\d\d$/.test(text)) return null;
  return Number.isNaN(Date.parse(text)) ? null : text;
}
