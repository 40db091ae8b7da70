import type { ProviderEffect, ProviderErrorKind } from './provider-error.ts';

/** What an answer means, whatever the call was. */
export type ProviderVerdict = { kind: ProviderErrorKind; effect: ProviderEffect; reason: string };

/** It certainly had no effect. */
export const refused = (kind: ProviderErrorKind, reason: string): ProviderVerdict => ({
  kind,
  effect: 'none',
  reason,
});

/** It may have had one: the request had been written when the answer went missing. */
export const lost = (reason: string): ProviderVerdict => ({
  kind: 'unavailable',
  effect: 'unknown',
  reason,
});
