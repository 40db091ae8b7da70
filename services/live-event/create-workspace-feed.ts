import type { LiveEvent } from '#domain/shared/live-event.ts';

export type Subscriber = (events: readonly LiveEvent[]) => void;

/** The live events of one workspace as its open pages get them: each once, one read for all. */
export type WorkspaceFeed = {
  /** @param after number of the last event the page has; null = it only wants what comes */
  subscribe: (subscriber: Subscriber, after: number | null) => Promise<() => void>;
  /** Something was published. Notifications during a read lead to one more read, not to many. */
  refresh: () => Promise<void>;
};

/**
 * Transactions may commit in another order than they took their numbers, so each read goes back this
 * far and passes on what was not seen yet.
 */
export const feedOverlap = 1_000;

/** @param past.events of the last `feedOverlap` numbers up to `past.last`: everybody has them */
export function createWorkspaceFeed(
  read: (after: number) => Promise<LiveEvent[]>,
  past: { last: number; events: readonly LiveEvent[] },
): WorkspaceFeed {
  const subscribers = new Set<Subscriber>();
  let highest = past.last;
  let seen = numbersOf(past.events);
  let isReading = false;
  let isStale = false;

  function passOn(events: readonly LiveEvent[]): void {
    const fresh = events.filter(({ sequence }) => !seen.has(sequence));
    seen = numbersOf(events);
    highest = Math.max(highest, ...seen);
    if (fresh.length > 0) for (const subscriber of subscribers) subscriber(fresh);
  }

  async function refresh(): Promise<void> {
    isStale = true;
    if (isReading) return;
    isReading = true;
    try {
      while (isStale) {
        isStale = false;
        passOn(await read(highest - feedOverlap));
      }
    } finally {
      isReading = false;
    }
  }

  async function catchUp(subscriber: Subscriber, after: number): Promise<() => void> {
    const waiting: LiveEvent[] = [];
    let isLive = false;
    const member: Subscriber = (events) =>
      isLive ? subscriber(events) : void waiting.push(...events);
    subscribers.add(member);
    try {
      const missed = await read(after);
      const known = numbersOf(missed);
      isLive = true;
      subscriber([...missed, ...waiting.filter(({ sequence }) => !known.has(sequence))]);
    } catch (error) {
      subscribers.delete(member);
      throw error;
    }
    return () => void subscribers.delete(member);
  }

  return {
    refresh,
    subscribe: async (subscriber, after) => {
      if (after !== null) return catchUp(subscriber, after);
      subscribers.add(subscriber);
      return () => void subscribers.delete(subscriber);
    },
  };
}

const numbersOf = (events: readonly LiveEvent[]) => new Set(events.map(({ sequence }) => sequence));
