import { consentPage } from './consent-page.ts';
import type { OAuthRoute } from './routes.ts';
import type { TokenOffice } from './token-office.ts';

export interface OAuthAnswer {
  readonly status: number;
  readonly json?: Readonly<Record<string, unknown>>;
  readonly html?: string;
  readonly location?: string;
}

export interface OAuthRequest {
  readonly method: OAuthRoute;
  readonly query: URLSearchParams;
  readonly form: URLSearchParams;
  readonly bearer: string;
}

const refusal = (status: number, error: string): OAuthAnswer => ({ status, json: { error } });

/** Google's OAuth endpoints over one token office. */
export function createOAuthApi(settings: {
  office: TokenOffice;
  clientId: string;
  clientSecret: string;
  tokenLifeSeconds: number;
  addresses: () => readonly string[];
}) {
  const { office, clientId, clientSecret } = settings;

  function consent(form: URLSearchParams): OAuthAnswer {
    const redirectUri = form.get('redirect_uri') ?? '';
    const location = new URL(redirectUri);
    location.searchParams.set('state', form.get('state') ?? '');
    const code = office.createCode({
      address: form.get('email') ?? '',
      scopes: form.getAll('granted'),
      challenge: form.get('code_challenge') ?? '',
      redirectUri,
    });
    location.searchParams.set('code', code);
    return { status: 302, location: location.href };
  }

  function token(form: URLSearchParams): OAuthAnswer {
    const knownClient =
      form.get('client_id') === clientId && form.get('client_secret') === clientSecret;
    if (!knownClient) return refusal(401, 'invalid_client');
    const issued =
      form.get('grant_type') === 'refresh_token'
        ? office.refresh(form.get('refresh_token') ?? '')
        : office.redeemCode({
            code: form.get('code') ?? '',
            codeVerifier: form.get('code_verifier') ?? '',
            redirectUri: form.get('redirect_uri') ?? '',
          });
    if (!issued) return refusal(400, 'invalid_grant');
    const json = {
      access_token: issued.accessToken,
      ...('refreshToken' in issued && { refresh_token: issued.refreshToken }),
      expires_in: settings.tokenLifeSeconds,
      scope: issued.scopes.join(' '),
      token_type: 'Bearer',
    };
    return { status: 200, json };
  }

  const methods: Record<OAuthRoute, (request: OAuthRequest) => OAuthAnswer> = {
    'oauth.authorize': ({ query }) =>
      query.get('client_id') === clientId
        ? { status: 200, html: consentPage(query, settings.addresses()) }
        : refusal(401, 'invalid_client'),
    'oauth.consent': ({ form }) => consent(form),
    'oauth.token': ({ form }) => token(form),
    'oauth.revoke': ({ form }) =>
      office.revoke(form.get('token') ?? '')
        ? { status: 200, json: {} }
        : refusal(400, 'invalid_token'),
    'oauth.userinfo': ({ bearer }) => {
      const grant = office.grantOf(bearer);
      if (!grant) return refusal(401, 'invalid_token');
      return { status: 200, json: { email: grant.address, verified_email: true } };
    },
  };

  return (request: OAuthRequest) => methods[request.method](request);
}
