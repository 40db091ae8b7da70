import type { ContactView } from '#domain/contact/contact-view.ts';
import type { ReasonCode } from '#domain/sending/reason-code.ts';

/** When the first of those who wait for a reason is looked at again. */
export function nextChecks(contacts: readonly ContactView[]): Partial<Record<ReasonCode, string>> {
  const earliest: Partial<Record<ReasonCode, string>> = {};
  for (const { reason } of contacts) {
    const known = earliest[reason.code];
    if (reason.recheckAt && (known === undefined || reason.recheckAt < known)) {
      earliest[reason.code] = reason.recheckAt;
    }
  }
  return earliest;
}
