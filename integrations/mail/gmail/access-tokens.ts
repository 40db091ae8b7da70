import { ProviderError } from '../../provider-error.ts';

export interface AccessToken {
  readonly value: string;
  readonly expiresAt: Date;
}

/** Access tokens of one grant. They live in this object only, never in a database or a log. */
export interface AccessTokens {
  /** A token that is good for two more minutes at least, so that it cannot die under a send. */
  get(): Promise<string>;
  /** A token other than the one Gmail has just refused. */
  replace(refused: string): Promise<string>;
}

const safetyMarginMs = 2 * 60_000;

/** Callers that need a new token at the same moment share one refresh. */
export function createAccessTokens(refresh: () => Promise<AccessToken>): AccessTokens {
  let current: AccessToken | undefined;
  let refreshing: Promise<string> | undefined;

  async function renew(): Promise<string> {
    try {
      current = await refresh();
      return current.value;
    } catch (error) {
      // Whatever became of the refresh, the request that needed the token was never made.
      throw error instanceof ProviderError ? error.withEffect('none') : error;
    }
  }

  async function get(): Promise<string> {
    if (current && current.expiresAt.getTime() - Date.now() > safetyMarginMs) return current.value;
    refreshing ??= renew().finally(() => {
      refreshing = undefined;
    });
    return refreshing;
  }

  async function replace(refused: string): Promise<string> {
    if (current?.value === refused) current = undefined;
    return get();
  }

  return { get, replace };
}
