import { IANAZone } from 'luxon';
import { dayMs, minuteMs } from './milliseconds.ts';

/** One UTC day in a zone: its clocks are changed at most once in it. */
interface OffsetDay {
  /** First instant of the later offset; the day's end when nothing changes. */
  readonly changesAtMs: number;
  readonly beforeMs: number;
  readonly afterMs: number;
}

/** By zone and UTC day: a forecast asks a million times, and `Intl` answers in microseconds. */
const knownDays = new Map<string, Map<number, OffsetDay>>();

/** How far clocks in `zone` are ahead of UTC at an instant, in milliseconds. */
export function zoneOffsetMs(zone: string, atMs: number): number {
  const day = Math.floor(atMs / dayMs);
  let days = knownDays.get(zone);
  if (!days) knownDays.set(zone, (days = new Map()));
  let known = days.get(day);
  if (!known) days.set(day, (known = readDay(IANAZone.create(zone), day * dayMs)));
  return atMs < known.changesAtMs ? known.beforeMs : known.afterMs;
}

function readDay(zone: IANAZone, startMs: number): OffsetDay {
  const endMs = startMs + dayMs;
  const beforeMs = zone.offset(startMs) * minuteMs;
  const afterMs = zone.offset(endMs) * minuteMs;
  if (beforeMs === afterMs) return { changesAtMs: endMs, beforeMs, afterMs };
  let low = startMs;
  let high = endMs;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (zone.offset(middle) * minuteMs === afterMs) high = middle;
    else low = middle;
  }
  return { changesAtMs: high, beforeMs, afterMs };
}
