import { AppError } from '#domain/shared/app-error.ts';
import { ProviderError } from '#integrations/provider-error.ts';

/**
 * What a caller hears when a provider failed under a verb: `unavailable` when trying again may help,
 * else `invalid_input` with our words. Anything that is no ProviderError passes through.
 */
export function providerRefusal(error: unknown, message: string): unknown {
  if (!(error instanceof ProviderError)) return error;
  const details = { provider: error.provider, reason: error.reason };
  switch (error.kind) {
    case 'auth_expired':
    case 'rejected':
    case 'not_found':
      return new AppError('invalid_input', message, { details, cause: error });
    case 'rate_limited':
    case 'unavailable':
    case 'bad_response':
      return new AppError('unavailable', 'The provider does not answer: try again in a minute.', {
        details,
        cause: error,
      });
  }
}
