import { dayMs, hourMs } from '../shared/milliseconds.ts';

/**
 * How long after each soft bounce the mail is sent again. The recipient's servers have tried for up to
 * 4 or 5 days before they report a temporary failure (RFC 5321 4.5.4.1), so these go on for about as
 * long once more: over a night, over a weekend, until somebody empties the mailbox.
 */
const delaysMs = [4 * hourMs, dayMs, 3 * dayMs];

export const softBounceRetries = delaysMs.length;

/**
 * When a mail is sent again that could not be delivered for now.
 * @param earlier how often it was sent again before
 * @returns null when that was the last time
 */
export function softBounceRetryAt(earlier: number, bouncedAt: Date): Date | null {
  const delayMs = delaysMs[earlier];
  return delayMs === undefined ? null : new Date(bouncedAt.getTime() + delayMs);
}
