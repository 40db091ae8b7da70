import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { AccessToken } from './access-tokens.ts';
import { classifyGoogleError } from './classify-google-error.ts';
import { gmailScopes, missingGmailPermissions } from './gmail-scopes.ts';
import { googleEndpoints } from './google-endpoints.ts';
import { nullWhenNotFound } from './null-when-not-found.ts';
import { createOAuthClient, type GoogleClientSettings, type OAuthClient } from './oauth-client.ts';
import { unreadableAnswer } from './unreadable-answer.ts';

/** Connecting a Gmail mailbox: OAuth 2 authorization code with PKCE (RFC 7636). */
export interface GmailOAuth {
  /** Whether this installation has an OAuth client; without one Google knows nobody to ask for. */
  readonly hasClient: boolean;
  /** Where to send the browser. The caller keeps `state` and `codeVerifier` for the way back. */
  authorizationUrl(request: AuthorizationRequest): string;
  /** Redeems the code the browser brought back. A code works once. */
  exchangeCode(request: {
    redirectUri: string;
    code: string;
    codeVerifier: string;
  }): Promise<GmailConsent>;
  /** Ends the grant at Google. Succeeds also when it has already ended. */
  revoke(refreshToken: string): Promise<void>;
  /** A new access token. Throws `auth_expired` / `invalid_grant` once the grant is gone. */
  refresh(refreshToken: string): Promise<AccessToken>;
}

interface AuthorizationRequest {
  readonly redirectUri: string;
  readonly state: string;
  readonly codeVerifier: string;
  /** Preselects the account when a mailbox is connected again. */
  readonly address?: string;
}

export type GmailConsent =
  | {
      readonly kind: 'granted';
      /** The account's address, as Google verified it. */
      readonly address: string;
      readonly refreshToken: string;
      readonly scopes: readonly string[];
    }
  /** Permissions left unticked, in words that complete "allow Followthrough to …". */
  | { readonly kind: 'permissions_missing'; readonly missing: readonly string[] };

export type GmailOAuthSettings = GoogleClientSettings & {
  /** Google itself when left out. */
  readonly baseUrl?: string;
  readonly timeoutMs: number;
};

const Tokens = z.object({
  access_token: z.string(),
  refresh_token: z.string(),
  scope: z.string(),
});

const RefreshedToken = z.object({ access_token: z.string(), expiry_date: z.number() });

const UserInfo = z.object({ email: z.email() });

export function createGmailOAuth(settings: GmailOAuthSettings): GmailOAuth {
  const endpoints = googleEndpoints(settings.baseUrl);
  const newClient = () => createOAuthClient({ ...settings, endpoints });

  return {
    hasClient: settings.clientId !== '',

    authorizationUrl: (request) =>
      `${endpoints.authorize}?${authorizationQuery(settings.clientId, request)}`,

    async exchangeCode({ redirectUri, code, codeVerifier }) {
      const client = newClient();
      const { tokens } = await asked(
        client.getToken({ code, codeVerifier, redirect_uri: redirectUri }),
      );
      const granted = Tokens.safeParse(tokens);
      if (!granted.success) throw unreadableAnswer();
      const { access_token: accessToken, refresh_token: refreshToken, scope } = granted.data;
      const scopes = scope.split(' ');
      const missing = missingGmailPermissions(scopes);
      if (missing.length > 0) return { kind: 'permissions_missing', missing };
      const address = await readAddress(client, endpoints.userInfo, accessToken);
      return { kind: 'granted', address, refreshToken, scopes };
    },

    async revoke(refreshToken) {
      // In the body: google-auth-library's own `revokeToken` writes the token into the URL.
      const data = new URLSearchParams({ token: refreshToken });
      const request = { method: 'POST', url: endpoints.revoke, data } as const;
      await nullWhenNotFound(asked(newClient().transporter.request(request)));
    },

    async refresh(refreshToken) {
      const client = newClient();
      client.setCredentials({ refresh_token: refreshToken });
      const { credentials } = await asked(client.refreshAccessToken());
      const refreshed = RefreshedToken.safeParse(credentials);
      if (!refreshed.success) throw unreadableAnswer();
      const { access_token: value, expiry_date: expiresAtMs } = refreshed.data;
      return { value, expiresAt: new Date(expiresAtMs) };
    },
  };
}

function authorizationQuery(clientId: string, request: AuthorizationRequest): URLSearchParams {
  const { redirectUri, state, codeVerifier, address } = request;
  return new URLSearchParams({
    client_id: clientId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: gmailScopes.join(' '),
    state,
    code_challenge: createHash('sha256').update(codeVerifier).digest('base64url'),
    code_challenge_method: 'S256',
    access_type: 'offline',
    // Without it Google gives a refresh token at the first consent only.
    prompt: 'consent',
    ...(address !== undefined && { login_hint: address }),
  });
}

async function readAddress(client: OAuthClient, userInfoUrl: string, accessToken: string) {
  const headers = { authorization: `Bearer ${accessToken}` };
  const { data } = await asked(client.transporter.request({ url: userInfoUrl, headers }));
  const userInfo = UserInfo.safeParse(data);
  if (!userInfo.success) throw unreadableAnswer();
  return userInfo.data.email;
}

async function asked<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (thrown) {
    throw classifyGoogleError(thrown, new Date());
  }
}
