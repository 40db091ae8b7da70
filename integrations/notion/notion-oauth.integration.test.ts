import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  startStrictNotion,
  type StrictNotion,
} from '#test/harness/strict-notion/start-strict-notion.ts';
import { createNotionConnector, type NotionConnector } from './notion-connector.ts';

const redirectUri = 'http://localhost:3000/api/oauth/notion/callback';

let notion: StrictNotion;
let connector: NotionConnector;

beforeAll(async () => {
  notion = await startStrictNotion();
  const client = { id: notion.clientId, secret: notion.clientSecret };
  connector = createNotionConnector({ client, baseUrl: notion.url, timeoutMs: 60_000 });
});
afterAll(() => notion.close());

function oauth() {
  if (!connector.oauth) throw new Error('has a client id');
  return connector.oauth;
}

/** Allows access as a person would. @returns what the browser brings back */
async function allow(state: string): Promise<URLSearchParams> {
  const page = await fetch(oauth().authorizationUrl({ redirectUri, state }));
  const [, link = ''] = /id="allow" href="([^"]+)"/.exec(await page.text()) ?? [];
  return new URL(link.replaceAll('&amp;', '&')).searchParams;
}

it('a consent gives a token that works, and its state comes back', async () => {
  const back = await allow('state-1');
  expect(back.get('state')).toBe('state-1');
  const grant = await oauth().exchangeCode({ redirectUri, code: back.get('code') ?? '' });
  expect(grant.workspaceName).toBe('Ana’s Notion');
  expect((await connector.open(grant.accessToken).findSelf()).botId).toBe(grant.botId);
});

it('a code works once, and for the address it was made for', async () => {
  const code = (await allow('state-2')).get('code') ?? '';
  const wrong = oauth().exchangeCode({ redirectUri: 'http://evil.test/', code });
  await expect(wrong).rejects.toMatchObject({ kind: 'rejected', status: 400 });
  await expect(oauth().exchangeCode({ redirectUri, code })).rejects.toMatchObject({
    kind: 'rejected',
  });
});

it('a refresh token gives a new token and the next refresh token, once', async () => {
  const code = (await allow('state-4')).get('code') ?? '';
  const first = await oauth().exchangeCode({ redirectUri, code });
  const second = await oauth().refresh(first.refreshToken ?? '');
  expect(second.botId).toBe(first.botId);
  expect((await connector.open(second.accessToken).findSelf()).botId).toBe(first.botId);
  const old = connector.open(first.accessToken).findSelf();
  await expect(old).rejects.toMatchObject({ kind: 'auth_expired' });
  const again = oauth().refresh(first.refreshToken ?? '');
  await expect(again).rejects.toMatchObject({ kind: 'rejected', status: 400 });
  expect((await oauth().refresh(second.refreshToken ?? '')).botId).toBe(first.botId);
});

it('a wrong client secret is refused', async () => {
  const code = (await allow('state-3')).get('code') ?? '';
  const client = { id: notion.clientId, secret: 'wrong' };
  const other = createNotionConnector({ client, baseUrl: notion.url, timeoutMs: 60_000 });
  await expect(other.oauth?.exchangeCode({ redirectUri, code })).rejects.toMatchObject({
    provider: 'notion',
    status: 401,
  });
});

it('without a client id there is no dialog', () => {
  expect(createNotionConnector({ client: null, timeoutMs: 60_000 }).oauth).toBe(null);
});
