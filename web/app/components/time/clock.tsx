import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';

interface Clock {
  /** IANA zone of the person looking. */
  readonly timeZone: string;
  readonly nowMs: number;
}

const ClockContext = createContext<Clock>({ timeZone: 'UTC', nowMs: 0 });

const tickMs = 20_000;

interface ClockProviderProps {
  timeZone: string;
  /** The server's time of this page: both sides render the same words from it. */
  loadedAtMs: number;
  children: ReactNode;
}

export function ClockProvider({ timeZone, loadedAtMs, children }: ClockProviderProps) {
  const [tickedAtMs, setTickedAtMs] = useState(loadedAtMs);
  useEffect(() => {
    const timer = setInterval(() => setTickedAtMs(Date.now()), tickMs);
    return () => clearInterval(timer);
  }, []);
  const nowMs = Math.max(loadedAtMs, tickedAtMs);
  return <ClockContext.Provider value={{ timeZone, nowMs }}>{children}</ClockContext.Provider>;
}

export function useClock(): Clock {
  return useContext(ClockContext);
}
