import type { MailProvider } from '../mail-provider.ts';
import { createAccessTokens, type AccessTokens } from './access-tokens.ts';
import { createGmailCall } from './gmail-call.ts';
import { createGmailMailProvider } from './gmail-mail-provider.ts';
import { googleEndpoints } from './google-endpoints.ts';
import { createGmailOAuth, type GmailOAuth, type GmailOAuthSettings } from './oauth.ts';

/** Everything the product does at Google for mail: connecting mailboxes and using them. */
export interface GmailConnector {
  readonly oauth: GmailOAuth;
  /** The mailbox of a grant. Cheap; mailboxes of the same grant share their access token. */
  openMailbox(grant: { refreshToken: string }): MailProvider;
}

/** Make one per process: it holds the access tokens, so a second one would refresh again. */
export function createGmailConnector(settings: GmailOAuthSettings): GmailConnector {
  const oauth = createGmailOAuth(settings);
  const endpoints = googleEndpoints(settings.baseUrl);
  const tokensByGrant = new Map<string, AccessTokens>();

  function tokensOf(refreshToken: string): AccessTokens {
    const known = tokensByGrant.get(refreshToken);
    if (known) return known;
    const tokens = createAccessTokens(() => oauth.refresh(refreshToken));
    tokensByGrant.set(refreshToken, tokens);
    return tokens;
  }

  return {
    oauth,
    openMailbox: ({ refreshToken }) =>
      createGmailMailProvider(
        createGmailCall({
          endpoints,
          tokens: tokensOf(refreshToken),
          timeoutMs: settings.timeoutMs,
        }),
      ),
  };
}
