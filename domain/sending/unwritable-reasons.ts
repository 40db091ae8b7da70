import type { ReasonCode } from './reason-code.ts';

/** The next mail could not be written, or may not go out as it is: better values or words mend that. */
export const unwritableReasons: readonly ReasonCode[] = [
  'missing_variable',
  'draft_failed',
  'content_blocked',
];
