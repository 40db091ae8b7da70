import { useEffect, useState } from 'react';

export interface Health {
  readonly status: string;
  readonly version: string;
  readonly checks: Readonly<Record<string, string>>;
}

const everyMs = 30_000;

/** What `/api/health` last answered; null = not asked yet, 'unreachable' = no answer. */
export function useHealth(): Health | 'unreachable' | null {
  const [health, setHealth] = useState<Health | 'unreachable' | null>(null);
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
  return health;
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
