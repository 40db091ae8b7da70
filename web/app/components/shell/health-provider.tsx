import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';

export interface Health {
  readonly status: string;
  readonly version: string;
  readonly checks: Readonly<Record<string, string>>;
}

const everyMs = 15_000;

/** What `/api/health` last answered; null = not asked yet, 'unreachable' = no answer. */
type LastHealth = Health | 'unreachable' | null;

const HealthContext = createContext<LastHealth>(null);

/** Asks now and then, once for all that show it. */
export function HealthProvider({ children }: { children: ReactNode }) {
  const [health, setHealth] = useState<LastHealth>(null);
  useEffect(() => {
    let isStale = false;
    const ask = async () => {
      const answer = await readHealth();
      if (!isStale) setHealth(answer);
    };
    void ask();
    const timer = setInterval(() => void ask(), everyMs);
    return () => {
      isStale = true;
      clearInterval(timer);
    };
  }, []);
  return <HealthContext.Provider value={health}>{children}</HealthContext.Provider>;
}

export function useHealth(): LastHealth {
  return useContext(HealthContext);
}

async function readHealth(): Promise<Health | 'unreachable'> {
  try {
    const answer: unknown = await (await fetch('/api/health')).json();
    return isHealth(answer) ? answer : 'unreachable';
  } catch {
    return 'unreachable';
  }
}

function isHealth(answer: unknown): answer is Health {
  return typeof answer === 'object' && answer !== null && 'checks' in answer && 'status' in answer;
}
