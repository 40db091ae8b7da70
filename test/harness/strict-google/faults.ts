import { seededRandom, type Random } from '../seeded-random.ts';
import type { RouteName } from './routes.ts';

export type Fault =
  /** 429 with Retry-After. */
  | 'too_many_requests'
  /** 429 whose message says "Retry after <ISO time>", without the header. */
  | 'user_rate_limit_text'
  /** 403 rateLimitExceeded. */
  | 'rate_limit_exceeded'
  /** 403 userRateLimitExceeded. */
  | 'user_rate_limit_exceeded'
  /** 403 dailyLimitExceeded. */
  | 'daily_limit_exceeded'
  /** 403 domainPolicy. */
  | 'domain_policy'
  /** 400 Invalid To header. */
  | 'invalid_to'
  | 'unauthorized'
  | 'server_error'
  | 'service_unavailable'
  | 'html_error'
  /** The connection is cut without an answer. */
  | 'cut'
  /** No answer ever comes. */
  | 'hang'
  /** The right answer, late. */
  | 'slow'
  /** 200 with the first half of the right answer. */
  | 'truncated_json';

export interface FaultRule {
  readonly route: RouteName;
  readonly fault: Fault;
  /** Whether Gmail acts on the request before it fails. Refusals by default; `slow` always acts. */
  readonly accepted?: boolean;
  /** How often it strikes; for ever when left out. */
  readonly times?: number;
  /** From 0 to 1; 1 when left out. */
  readonly probability?: number;
  /** Seconds of Retry-After, and how late a slow answer comes. */
  readonly seconds?: number;
}

/** What goes wrong next. Chance is seeded, so that a failed run can be repeated. */
export class FaultPlan {
  #rules: { rule: FaultRule; left: number }[] = [];
  readonly #random: Random;

  constructor(seed = 1) {
    this.#random = seededRandom(seed);
  }

  add(...rules: readonly FaultRule[]): void {
    this.#rules.push(...rules.map((rule) => ({ rule, left: rule.times ?? Infinity })));
  }

  clear(): void {
    this.#rules = [];
  }

  /** The fault that strikes this request, used up by it. */
  take(route: RouteName): FaultRule | undefined {
    const entry = this.#rules.find(
      ({ rule, left }) =>
        rule.route === route && left > 0 && this.#random() < (rule.probability ?? 1),
    );
    if (entry) entry.left -= 1;
    return entry?.rule;
  }
}
