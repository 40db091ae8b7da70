import type { Forecast } from '#domain/forecast/forecast.ts';
import type { ForecastState } from '#domain/forecast/forecast-state.ts';
import type { ForecastView } from '#domain/forecast/forecast-view.ts';
import type { PlannedSend } from '#domain/forecast/planned-send.ts';
import { dailyLimitOn } from '#domain/sending/daily-limit-on.ts';
import { addDays } from '#domain/shared/calendar-date.ts';
import { readWallClock } from '#domain/shared/read-wall-clock.ts';

/** A forecast cut to so many local days of each mailbox. */
export function viewForecast(
  state: ForecastState,
  { sends, campaigns }: Forecast,
  { now, days }: { now: Date; days: number },
): ForecastView {
  const todays = new Map(
    state.mailboxes.map(({ id, state: { timeZone } }) => [
      id,
      readWallClock(now.getTime(), timeZone).date,
    ]),
  );
  const shown = sends.filter(({ mailboxId, day }) => {
    const today = todays.get(mailboxId);
    return today !== undefined && day < addDays(today, days);
  });
  const planned = Map.groupBy(shown, ({ campaignId }) => campaignId);
  return {
    from: now.toISOString(),
    days,
    totals: totalsOf(state, shown, { now, days }),
    campaigns: campaigns.map(({ campaignId, isComplete, lastSendMs, unplanned }) => ({
      campaignId,
      planned: planned.get(campaignId)?.length ?? 0,
      finishesAt: isComplete && lastSendMs !== null ? new Date(lastSendMs).toISOString() : null,
      unplanned: unplanned.map((each) => ({ ...each })),
    })),
    sends: shown.map(viewPlannedSend),
  };
}

export function viewPlannedSend(send: PlannedSend): ForecastView['sends'][number] {
  const { atMs, contactId, enrollmentId, campaignId, mailboxId, emailNumber, kind } = send;
  return {
    at: new Date(atMs).toISOString(),
    contactId,
    enrollmentId,
    campaignId,
    mailboxId,
    step: send.position + 1,
    emailNumber,
    kind,
  };
}

/** Every mailbox on every day, also those without a mail: a calendar shows them as free. */
function totalsOf(
  { mailboxes }: ForecastState,
  sends: readonly PlannedSend[],
  { now, days }: { now: Date; days: number },
): ForecastView['totals'] {
  const counts = Map.groupBy(sends, ({ mailboxId, day }) => `${day} ${mailboxId}`);
  return Array.from({ length: days }, (_, ahead) => ahead).flatMap((ahead) =>
    mailboxes.map(({ id: mailboxId, state }) => {
      const day = addDays(readWallClock(now.getTime(), state.timeZone).date, ahead);
      const planned = counts.get(`${day} ${mailboxId}`) ?? [];
      const fresh = planned.filter(({ kind }) => kind === 'fresh').length;
      return {
        day,
        mailboxId,
        fresh,
        followUp: planned.length - fresh,
        given: state.today.date === day ? state.today.sent : 0,
        limit: dailyLimitOn(state, day),
      };
    }),
  );
}
