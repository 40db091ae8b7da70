import { ProviderError } from '../../provider-error.ts';

/** Google answered 2xx with something that it does not document: half a JSON, an HTML page. */
export function unreadableAnswer(): ProviderError {
  return new ProviderError({
    provider: 'gmail',
    kind: 'bad_response',
    effect: 'unknown',
    reason: 'unreadable_answer',
  });
}
