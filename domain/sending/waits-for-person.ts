import type { ReasonCode } from './reason-code.ts';

/** Reasons that no time ends, only a person; `send_failed` once it is not tried again by itself. */
export const waitsForPerson: readonly ReasonCode[] = [
  'missing_variable',
  'draft_failed',
  'content_blocked',
  'awaiting_approval',
  'send_failed',
  'send_uncertain',
  'stale_after_outage',
];
