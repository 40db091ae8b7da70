/**
 * How fast a connection may call Notion. Its limits depend on the plan and are not told, so the rate
 * starts at what every plan allows (three a second, developers.notion.com/reference/request-limits),
 * halves when Notion says it is too much and grows back slowly.
 */
export type CallRate = {
  /** Calls a minute, spaced evenly. */
  perMinute: number;
  /** The next call may not begin before, epoch ms. */
  nextAtMs: number;
  /** Good answers since the rate last changed. */
  calm: number;
  /** Calls in a row that got no answer. */
  failures: number;
};

const fastest = 180;
const slowest = 6;
const minuteMs = 60_000;
/** Good answers before the rate grows by a step. */
const calmCalls = 30;
const stepUp = 15;
/** Without a Retry-After. */
const restMs = 30_000;
const longestRestMs = 24 * 60 * minuteMs;
/** One lost answer says little; several say that Notion is down. */
const harmlessFailures = 2;
const longestOutageWaitMs = 5 * minuteMs;

export const newCallRate: CallRate = { perMinute: fastest, nextAtMs: 0, calm: 0, failures: 0 };

/** Takes the next turn. @returns when the call may begin, epoch ms, and the rate after it */
export function takeTurn(rate: CallRate, nowMs: number): { atMs: number; rate: CallRate } {
  const atMs = Math.max(rate.nextAtMs, nowMs);
  const spacingMs = Math.ceil(minuteMs / rate.perMinute);
  return { atMs, rate: { ...rate, nextAtMs: atMs + spacingMs } };
}

/** What Notion's answer to a call says about the rate. */
export type CallAnswer =
  | { kind: 'answered' }
  /** 429 or 529. */
  | { kind: 'too_many'; retryAfterMs: number | null }
  /** 5xx, a timeout, a lost connection. */
  | { kind: 'unavailable' };

/** The rate after an answer. */
export function hearAnswer(rate: CallRate, answer: CallAnswer, nowMs: number): CallRate {
  switch (answer.kind) {
    case 'answered': {
      const calm = rate.calm + 1;
      if (calm < calmCalls) return { ...rate, calm, failures: 0 };
      return {
        ...rate,
        perMinute: Math.min(fastest, rate.perMinute + stepUp),
        calm: 0,
        failures: 0,
      };
    }
    case 'too_many': {
      const waitMs = Math.min(Math.max(answer.retryAfterMs ?? restMs, 1_000), longestRestMs);
      return {
        perMinute: Math.max(slowest, Math.floor(rate.perMinute / 2)),
        nextAtMs: Math.max(rate.nextAtMs, nowMs + waitMs),
        calm: 0,
        failures: 0,
      };
    }
    case 'unavailable': {
      const failures = rate.failures + 1;
      if (failures <= harmlessFailures) return { ...rate, failures };
      const waitMs = Math.min(1_000 * 2 ** Math.min(failures, 16), longestOutageWaitMs);
      return { ...rate, nextAtMs: Math.max(rate.nextAtMs, nowMs + waitMs), failures };
    }
  }
}
