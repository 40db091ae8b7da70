import { ProviderError } from '#integrations/provider-error.ts';

/** Asking the model again would be refused again: a bad key, a request that it does not take. */
export function isFinalRefusal(error: unknown): boolean {
  if (!(error instanceof ProviderError)) return false;
  const { kind } = error;
  return kind === 'auth_expired' || kind === 'rejected' || kind === 'not_found';
}
