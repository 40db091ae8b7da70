import { useClock } from './clock.tsx';
import { formatDistance, formatExactly, formatInstant } from './format-instant.ts';

interface InstantProps {
  /** ISO 8601. */
  at: string;
  /** `distance`: how long ago or ahead, instead of when. */
  as?: 'moment' | 'distance';
  className?: string;
}

/** A time in the reader's zone; hovering tells it to the second and with its zone. */
export function Instant({ at, as = 'moment', className }: InstantProps) {
  const { timeZone, nowMs } = useClock();
  const atMs = Date.parse(at);
  return (
    <time
      dateTime={at}
      title={formatExactly(atMs, timeZone)}
      className={`numbers whitespace-nowrap ${className ?? ''}`}
      // The server does not know the zone of a first visit.
      suppressHydrationWarning
    >
      {as === 'distance' ? formatDistance(atMs, nowMs) : formatInstant(atMs, timeZone, nowMs)}
    </time>
  );
}
