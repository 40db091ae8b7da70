import { isInsideWindow } from '../sending/is-inside-window.ts';
import type { SendingWindow } from '../sending/sending-window.ts';
import { invariantCheck, type InvariantCheck } from './invariant-check.ts';

/** Mails claimed at one instant under the same windows. */
export interface Claim {
  readonly emailIds: readonly string[];
  readonly atMs: number;
  readonly mailbox: { readonly timeZone: string; readonly window: SendingWindow };
  /** null = the mailbox's window alone. */
  readonly campaignWindow: SendingWindow | null;
  readonly contactZone: string | null;
}

/** Every mail is claimed while its mailbox's window, and its campaign's, are open. */
export function checkWindows(claims: readonly Claim[]): InvariantCheck {
  const outside = claims.filter((claim) => !isInside(claim));
  const findings = outside.flatMap(({ emailIds, atMs, mailbox }) =>
    emailIds.map((entityId) => ({
      entityId,
      detail: `claimed ${new Date(atMs).toISOString()}, mailbox in ${mailbox.timeZone}`,
    })),
  );
  const checked = claims.reduce((sum, { emailIds }) => sum + emailIds.length, 0);
  return invariantCheck('outside_window', checked, findings);
}

function isInside({ mailbox, campaignWindow, contactZone, atMs }: Claim): boolean {
  return [mailbox.window, campaignWindow].every((window) => {
    if (window === null) return true;
    const zone = window.zone === 'recipient' ? (contactZone ?? mailbox.timeZone) : mailbox.timeZone;
    return isInsideWindow(window, zone, atMs);
  });
}
