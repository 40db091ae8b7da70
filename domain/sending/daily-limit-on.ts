import type { MailboxState } from './mailbox-state.ts';
import { rampLimitOn } from './ramp.ts';

/** Mails that a mailbox may send on a local date: the limit a person set, or less while it warms up. */
export function dailyLimitOn(
  { dailyLimit, ramp }: Pick<MailboxState, 'dailyLimit' | 'ramp'>,
  date: string,
): number {
  return ramp === null ? dailyLimit : Math.min(dailyLimit, rampLimitOn(ramp, date));
}
