import { inspect } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ProviderError } from '#integrations/provider-error.ts';
import type { Fault } from '#test/harness/strict-google/faults.ts';
import {
  startStrictGoogle,
  type StrictGoogle,
} from '#test/harness/strict-google/start-strict-google.ts';
import type { MailProvider } from '../mail-provider.ts';
import type { OutgoingMail } from '../outgoing-mail.ts';
import { createGmailConnector } from './gmail-connector.ts';

/** Of whoever asks; only what is to end by it does not wait so long. */
const timeoutMs = 60_000;
const soonMs = 500;
const address = 'you@sandbox.test';
const mail: OutgoingMail = {
  sendId: 'eml_1',
  from: { address },
  to: { address: 'ada@client.test' },
  subject: 'A question',
  text: 'canary-in-the-body',
  messageId: '<eml_1@followthrough.test>',
};

let google: StrictGoogle;
let provider: MailProvider;
let refreshToken: string;
let sentBefore: number;

beforeAll(async () => {
  google = await startStrictGoogle({ addresses: [address] });
});
afterAll(() => google.close());
beforeEach(() => {
  google.faults.clear();
  refreshToken = google.grant(address).refreshToken;
  const gmail = createGmailConnector({ ...google, baseUrl: google.url, timeoutMs });
  provider = gmail.openMailbox({ refreshToken });
  sentBefore = google.mailbox(address).delivered.length;
});

const sentNow = () => google.mailbox(address).delivered.length - sentBefore;
const signal = (ms = timeoutMs) => AbortSignal.timeout(ms);

async function failureOf(call: Promise<unknown>): Promise<ProviderError> {
  const failure = await call.catch((error: unknown) => error);
  if (failure instanceof ProviderError) return failure;
  throw new Error(`no ProviderError but ${inspect(failure)}`);
}

describe('a refused send', () => {
  const refusals: [Fault, Partial<ProviderError>][] = [
    ['too_many_requests', { kind: 'rate_limited', reason: 'rate_limit', retryAfterMs: 7_000 }],
    ['rate_limit_exceeded', { kind: 'rate_limited', reason: 'rate_limit' }],
    ['user_rate_limit_exceeded', { kind: 'rate_limited', reason: 'rate_limit' }],
    [
      'daily_limit_exceeded',
      { kind: 'rate_limited', reason: 'daily_limit', retryAfterMs: 86_400_000 },
    ],
    ['domain_policy', { kind: 'rejected', reason: 'domain_policy' }],
    ['invalid_to', { kind: 'rejected', reason: 'invalid_recipient' }],
  ];

  it.each(refusals)('by %s certainly did not happen', async (fault, expected) => {
    const { draftId } = await provider.createDraft(mail);
    google.faults.add({ route: 'drafts.send', fault, times: 1, seconds: 7 });

    const failure = await failureOf(provider.sendDraft(draftId, { signal: signal() }));

    expect(failure).toMatchObject({ ...expected, effect: 'none' });
    expect(sentNow()).toBe(0);
  });

  it('with "Retry after" in its text names the time', async () => {
    const { draftId } = await provider.createDraft(mail);
    google.faults.add({ route: 'drafts.send', fault: 'user_rate_limit_text', seconds: 60 });

    const failure = await failureOf(provider.sendDraft(draftId, { signal: signal() }));

    expect(failure.kind).toBe('rate_limited');
    expect(failure.retryAfterMs).toBeGreaterThan(55_000);
    expect(failure.retryAfterMs).toBeLessThanOrEqual(60_000);
  });

  it('is asked once only', async () => {
    const { draftId } = await provider.createDraft(mail);
    google.faults.add({ route: 'drafts.send', fault: 'service_unavailable' });
    const before = google.requestCount('drafts.send');

    await failureOf(provider.sendDraft(draftId, { signal: signal() }));

    expect(google.requestCount('drafts.send')).toBe(before + 1);
  });
});

describe('a send without a clear answer', () => {
  const ambiguous: [Fault, string][] = [
    ['server_error', 'server_error'],
    ['service_unavailable', 'server_error'],
    ['html_error', 'server_error'],
    ['cut', 'connection_lost'],
    ['hang', 'timeout'],
    ['truncated_json', 'unreadable_answer'],
  ];

  for (const accepted of [true, false]) {
    it.each(ambiguous)(`is unknown after %s, accepted: ${accepted}`, async (fault, reason) => {
      const draft = await provider.createDraft(mail);
      google.faults.add({ route: 'drafts.send', fault, accepted, times: 1 });

      const deadline = signal(fault === 'hang' ? soonMs : timeoutMs);
      const failure = await failureOf(provider.sendDraft(draft.draftId, { signal: deadline }));

      expect(failure).toMatchObject({ effect: 'unknown', reason });
      expect(sentNow()).toBe(accepted ? 1 : 0);
      // The draft, not the answer, tells the truth.
      expect(await provider.findDraft(draft.draftId)).toEqual(accepted ? null : draft);
    });
  }

  it('ends at the deadline of the caller', async () => {
    const { draftId } = await provider.createDraft(mail);
    google.faults.add({ route: 'drafts.send', fault: 'hang', times: 1 });
    const startedAt = performance.now();

    const failure = await failureOf(provider.sendDraft(draftId, { signal: signal(soonMs) }));

    expect(failure).toMatchObject({ kind: 'unavailable', effect: 'unknown', reason: 'timeout' });
    expect(performance.now() - startedAt).toBeLessThan(timeoutMs);
  });

  it('did not happen when Google cannot be reached at all', async () => {
    const gone = createGmailConnector({ ...google, baseUrl: 'http://127.0.0.1:1', timeoutMs });
    const failure = await failureOf(gone.openMailbox({ refreshToken }).createDraft(mail));
    expect(failure).toMatchObject({ kind: 'unavailable', effect: 'none', reason: 'unreachable' });
  });
});

describe('a read that fails', () => {
  it('is asked once only, so that a rate limit is seen', async () => {
    google.faults.add({ route: 'messages.list', fault: 'too_many_requests', times: 1 });
    const failure = await failureOf(provider.currentCursor());
    expect(failure).toMatchObject({ kind: 'rate_limited', reason: 'rate_limit' });
  });

  it('ends at the time limit of the connection', async () => {
    const gmail = createGmailConnector({ ...google, baseUrl: google.url, timeoutMs: soonMs });
    google.faults.add({ route: 'messages.list', fault: 'hang', times: 1 });
    const failure = await failureOf(gmail.openMailbox({ refreshToken }).currentCursor());
    expect(failure).toMatchObject({ kind: 'unavailable', reason: 'timeout' });
  });
});

describe('tokens', () => {
  it('replaces an expired token and sends once', async () => {
    const { draftId } = await provider.createDraft(mail);
    google.tokens.expireAccessTokens();

    await provider.sendDraft(draftId, { signal: signal() });

    expect(sentNow()).toBe(1);
  });

  it('refreshes once for ten requests that find the token dead', async () => {
    await provider.currentCursor();
    google.tokens.expireAccessTokens();
    const before = google.requestCount('oauth.token');

    await Promise.all(Array.from({ length: 10 }, () => provider.currentCursor()));

    expect(google.requestCount('oauth.token')).toBe(before + 1);
  });

  it('gives up after one replacement', async () => {
    google.faults.add({ route: 'messages.list', fault: 'unauthorized' });
    const failure = await failureOf(provider.currentCursor());
    expect(failure).toMatchObject({ kind: 'auth_expired', effect: 'none', reason: 'unauthorized' });
  });

  it('says that the grant is gone when it was revoked', async () => {
    const { draftId } = await provider.createDraft(mail);
    google.tokens.revokeAll(address);

    const failure = await failureOf(provider.sendDraft(draftId, { signal: signal() }));

    expect(failure).toMatchObject({
      kind: 'auth_expired',
      effect: 'none',
      reason: 'invalid_grant',
    });
    expect(sentNow()).toBe(0);
  });

  it('knows that nothing was sent when only the refresh was lost', async () => {
    const { draftId } = await provider.createDraft(mail);
    google.tokens.expireAccessTokens();
    google.faults.add({ route: 'oauth.token', fault: 'service_unavailable', times: 1 });

    const failure = await failureOf(provider.sendDraft(draftId, { signal: signal() }));

    expect(failure).toMatchObject({ kind: 'unavailable', effect: 'none' });
  });
});

describe('what is strict at Gmail', () => {
  it('has an expired cursor', async () => {
    google.mailbox(address).deliver(Buffer.from('Subject: one\r\n\r\n'));
    const cursor = (await provider.currentCursor()) ?? '';
    google.mailbox(address).expireHistory();
    expect(await provider.listChanges(cursor)).toEqual({ kind: 'expired' });
  });

  it('resyncs although the search index lags', async () => {
    const { id } = google.mailbox(address).deliver(Buffer.from('Subject: fresh\r\n\r\n'));
    const page = await provider.listMessagesSince({ since: new Date(Date.now() - 60_000) });
    expect(page.messages.map(({ messageId }) => messageId)).toContain(id);
  });

  it('reads a long history in pages without losing or repeating a mail', async () => {
    const cursor = (await provider.currentCursor()) ?? '';
    for (let count = 0; count < 1_200; count += 1) {
      google.mailbox(address).deliver(Buffer.from(`Subject: ${count}\r\n\r\n`));
    }
    const seen: string[] = [];
    let from = cursor;
    let hasMore = true;
    while (hasMore) {
      const changes = await provider.listChanges(from);
      if (changes.kind === 'expired') throw new Error('the cursor has expired');
      seen.push(...changes.added.map(({ messageId }) => messageId));
      ({ cursor: from, hasMore } = changes);
    }
    expect(seen).toHaveLength(1_200);
    expect(new Set(seen).size).toBe(1_200);
  });
});

it('puts no token, body or address into an error', async () => {
  google.faults.add({ route: 'drafts.create', fault: 'server_error' });
  const failure = await failureOf(provider.createDraft(mail));
  const everything = inspect(failure, { depth: Infinity, showHidden: true });
  for (const secret of ['Bearer', 'ya29', refreshToken, 'canary', 'ada@client.test']) {
    expect(everything).not.toContain(secret);
  }
});
