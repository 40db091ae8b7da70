import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGmailConnector } from '#integrations/mail/gmail/gmail-connector.ts';
import { ProviderError } from '#integrations/provider-error.ts';
import { startStrictGoogle, type StrictGoogle } from './start-strict-google.ts';

const address = 'you@sandbox.test';
let google: StrictGoogle;

beforeAll(async () => {
  google = await startStrictGoogle({ addresses: [address], tokenLifeSeconds: 1, seed: 3 });
});
afterAll(() => google.close());

async function list(token: string, query = ''): Promise<Response> {
  return fetch(`${google.url}/gmail/v1/users/me/messages${query}`, {
    headers: { authorization: `Bearer ${token}` },
  });
}

describe('tokens', () => {
  it('that nobody was given are refused', async () => {
    expect((await list('made-up')).status).toBe(401);
  });

  it('die when their time is over, and with their grant', async () => {
    const { accessToken } = google.grant(address);
    expect((await list(accessToken)).status).toBe(200);
    await expect.poll(async () => (await list(accessToken)).status).toBe(401);

    const later = google.grant(address).accessToken;
    google.tokens.revokeAll(address);
    expect((await list(later)).status).toBe(401);
  });
});

it('pages its listings', async () => {
  const { accessToken } = google.grant('pages@sandbox.test');
  for (const subject of ['1', '2', '3']) {
    google.mailbox('pages@sandbox.test').deliver(Buffer.from(`Subject: ${subject}\r\n\r\n`));
  }
  const first = await (await list(accessToken, '?maxResults=2')).json();
  expect(first.messages).toHaveLength(2);
  const next = await (await list(accessToken, `?pageToken=${first.nextPageToken}`)).json();
  expect(next.messages).toHaveLength(1);
  expect(next.nextPageToken).toBeUndefined();
});

it('counts a thousand sends right under cuts, errors and repeats', async () => {
  google.faults.add(
    { route: 'drafts.send', fault: 'cut', accepted: true, probability: 0.1 },
    { route: 'drafts.send', fault: 'service_unavailable', probability: 0.05 },
  );
  const gmail = createGmailConnector({ ...google, baseUrl: google.url, timeoutMs: 5_000 });
  const provider = gmail.openMailbox(google.grant(address));

  async function sendOnce(index: number): Promise<void> {
    const draft = await provider.createDraft({
      sendId: `eml_${index}`,
      from: { address },
      to: { address: `contact${index}@client.test` },
      subject: 'A question',
      text: 'Hello',
      messageId: `<eml_${index}@followthrough.test>`,
    });
    while (await provider.findDraft(draft.draftId)) {
      await provider
        .sendDraft(draft.draftId, { signal: AbortSignal.timeout(5_000) })
        .catch((error: unknown) => {
          if (!(error instanceof ProviderError)) throw error;
        });
    }
    const found = await provider.findSentInThread({
      threadId: draft.threadId,
      sendId: `eml_${index}`,
    });
    expect(found).not.toBeNull();
  }

  const before = google.mailbox(address).delivered.length;
  for (let start = 0; start < 1_000; start += 20) {
    await Promise.all(Array.from({ length: 20 }, (_, offset) => sendOnce(start + offset)));
  }

  const counts = [...google.deliveredBySendId().values()];
  expect(google.mailbox(address).delivered.length - before).toBe(1_000);
  expect(counts).toHaveLength(1_000);
  expect(Math.max(...counts)).toBe(1);
  expect(google.requestCount('drafts.send')).toBeGreaterThan(1_000);
  google.faults.clear();
});

it('answers late when told so', async () => {
  const { accessToken } = google.grant(address);
  google.faults.add({ route: 'messages.list', fault: 'slow', seconds: 0.3, times: 1 });
  const startedAt = performance.now();
  expect((await list(accessToken)).status).toBe(200);
  expect(performance.now() - startedAt).toBeGreaterThan(290);
});
