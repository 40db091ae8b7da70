import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  startStrictGoogle,
  type StrictGoogle,
} from '#test/harness/strict-google/start-strict-google.ts';
import { createGmailOAuth, type GmailOAuth } from './oauth.ts';

const redirectUri = 'http://localhost:3000/api/oauth/google/callback';
const codeVerifier = 'a-verifier-of-at-least-forty-three-characters-0123';

let google: StrictGoogle;
let oauth: GmailOAuth;

beforeAll(async () => {
  google = await startStrictGoogle({ addresses: ['you@sandbox.test'] });
  oauth = createGmailOAuth({ ...google, baseUrl: google.url, timeoutMs: 60_000 });
});
afterAll(() => google.close());

async function consentedCode(untick: readonly string[] = []): Promise<string> {
  const url = oauth.authorizationUrl({ redirectUri, state: 'state-1', codeVerifier });
  const back = await google.consent(url, { address: 'you@sandbox.test', untick });
  return back.searchParams.get('code') ?? '';
}

describe('authorizationUrl', () => {
  it('asks for offline access with PKCE, our state and just the scopes we need', () => {
    const url = new URL(oauth.authorizationUrl({ redirectUri, state: 'state-1', codeVerifier }));

    expect(url.origin + url.pathname).toBe(`${google.url}/o/oauth2/v2/auth`);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      client_id: google.clientId,
      redirect_uri: redirectUri,
      response_type: 'code',
      scope:
        'https://www.googleapis.com/auth/gmail.compose https://www.googleapis.com/auth/gmail.readonly openid email',
      state: 'state-1',
      code_challenge: createHash('sha256').update(codeVerifier).digest('base64url'),
      code_challenge_method: 'S256',
      access_type: 'offline',
      prompt: 'consent',
    });
  });

  it('goes to Google itself without a base URL', () => {
    const real = createGmailOAuth({ clientId: 'id', clientSecret: 'secret', timeoutMs: 1_000 });
    const url = real.authorizationUrl({ redirectUri, state: 's', codeVerifier });
    expect(url).toMatch(/^https:\/\/accounts\.google\.com\/o\/oauth2\/v2\/auth\?/);
    expect(url).not.toContain(codeVerifier);
  });
});

describe('exchangeCode', () => {
  it('brings the address, the grant and its scopes', async () => {
    const code = await consentedCode();
    const consent = await oauth.exchangeCode({ redirectUri, code, codeVerifier });
    expect(consent).toMatchObject({ kind: 'granted', address: 'you@sandbox.test' });
  });

  it('names the permission that was unticked', async () => {
    const code = await consentedCode(['gmail.readonly']);
    expect(await oauth.exchangeCode({ redirectUri, code, codeVerifier })).toEqual({
      kind: 'permissions_missing',
      missing: ['read emails, to notice replies'],
    });
  });

  it.each([
    ['another verifier', { codeVerifier: 'another-verifier-of-at-least-forty-three-characters' }],
    ['another redirect', { redirectUri: 'http://localhost:3000/elsewhere' }],
    ['a code that was never given', { code: 'made-up' }],
  ])('is refused with %s', async (_, wrong) => {
    const code = await consentedCode();
    const exchange = oauth.exchangeCode({ redirectUri, code, codeVerifier, ...wrong });
    await expect(exchange).rejects.toMatchObject({
      kind: 'auth_expired',
      reason: 'invalid_grant',
    });
  });

  it('is refused for a code that was used', async () => {
    const code = await consentedCode();
    await oauth.exchangeCode({ redirectUri, code, codeVerifier });
    const again = oauth.exchangeCode({ redirectUri, code, codeVerifier });
    await expect(again).rejects.toMatchObject({ reason: 'invalid_grant' });
  });

  it('asks once, even when the answer is an error that a retry might mend', async () => {
    const code = await consentedCode();
    google.faults.add({ route: 'oauth.token', fault: 'service_unavailable' });
    const before = google.requestCount('oauth.token');

    const exchange = oauth.exchangeCode({ redirectUri, code, codeVerifier });

    await expect(exchange).rejects.toMatchObject({ kind: 'unavailable' });
    expect(google.requestCount('oauth.token')).toBe(before + 1);
    google.faults.clear();
  });

  it('says that the client is unknown', async () => {
    const stranger = createGmailOAuth({
      ...google,
      clientSecret: 'wrong',
      baseUrl: google.url,
      timeoutMs: 60_000,
    });
    const code = await consentedCode();
    const exchange = stranger.exchangeCode({ redirectUri, code, codeVerifier });
    await expect(exchange).rejects.toMatchObject({ kind: 'rejected', reason: 'invalid_client' });
  });
});

describe('revoke', () => {
  it('ends the grant, and does not mind when it has ended', async () => {
    const { refreshToken } = google.grant('you@sandbox.test');

    await oauth.revoke(refreshToken);
    await oauth.revoke(refreshToken);

    await expect(oauth.refresh(refreshToken)).rejects.toMatchObject({ reason: 'invalid_grant' });
  });
});
