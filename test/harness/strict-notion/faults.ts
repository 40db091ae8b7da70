import { seededRandom, type Random } from '../seeded-random.ts';
import { errorAnswer, type NotionAnswer } from './notion-answer.ts';
import type { RouteName } from './routes.ts';

type Fault =
  /** 429 with Retry-After. */
  | 'rate_limited'
  /** 529 with Retry-After. */
  | 'service_overload'
  | 'conflict'
  | 'server_error'
  | 'unavailable'
  | 'html_error'
  /** The connection is cut without an answer. */
  | 'cut'
  /** No answer ever comes. */
  | 'hang'
  /** The right answer, late. */
  | 'slow';

export interface NotionFault {
  readonly fault: Fault;
  /** Every route when left out. */
  readonly route?: RouteName;
  /** Whether Notion acts on the request before it fails; `slow` always does. */
  readonly accepted?: boolean;
  /** How often it strikes; for ever when left out. */
  readonly times?: number;
  /** From 0 to 1; 1 when left out. */
  readonly probability?: number;
  /** Seconds of Retry-After, and how late a slow answer comes. */
  readonly seconds?: number;
}

/** What goes wrong next. Chance is seeded, so that a failed run can be repeated. */
export class NotionFaults {
  #rules: { rule: NotionFault; left: number }[] = [];
  readonly #random: Random;

  constructor(seed = 1) {
    this.#random = seededRandom(seed);
  }

  add(...rules: readonly NotionFault[]): void {
    this.#rules.push(...rules.map((rule) => ({ rule, left: rule.times ?? Infinity })));
  }

  clear(): void {
    this.#rules = [];
  }

  /** The fault that strikes this request, used up by it. */
  take(route: RouteName): NotionFault | undefined {
    const entry = this.#rules.find(
      ({ rule, left }) =>
        (rule.route ?? route) === route && left > 0 && this.#random() < (rule.probability ?? 1),
    );
    if (entry) entry.left -= 1;
    return entry?.rule;
  }
}

/** What Notion (or a proxy before it) answers when it fails; null for faults that are no answer. */
export function faultAnswer({ fault, seconds = 1 }: NotionFault): NotionAnswer | null {
  const retryAfter = { 'retry-after': String(seconds) };
  switch (fault) {
    case 'rate_limited':
      return tooManyRequests(seconds);
    case 'service_overload':
      return errorAnswer(
        { status: 529, code: 'service_overload', message: 'Notion is overloaded.' },
        retryAfter,
      );
    case 'conflict':
      return errorAnswer({
        status: 409,
        code: 'conflict_error',
        message: 'Conflict occurred while saving. Please try again.',
      });
    case 'server_error':
      return errorAnswer({
        status: 500,
        code: 'internal_server_error',
        message: 'Unexpected error occurred.',
      });
    case 'unavailable':
      return errorAnswer({
        status: 503,
        code: 'service_unavailable',
        message: 'Notion is unavailable, please try again later.',
      });
    case 'html_error':
      return { status: 502, headers: { 'content-type': 'text/html' }, body: '<h1>502</h1>' };
    case 'cut':
    case 'hang':
    case 'slow':
      return null;
  }
}

export function tooManyRequests(seconds: number): NotionAnswer {
  return errorAnswer(
    {
      status: 429,
      code: 'rate_limited',
      message: 'You have been rate limited. Please try again in a few minutes.',
      additional_data: { rate_limit_reason: 'connection_requests_per_minute' },
    },
    { 'retry-after': String(seconds) },
  );
}
