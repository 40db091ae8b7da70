import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createGmailConnector } from '#integrations/mail/gmail/gmail-connector.ts';
import type { MailProvider } from '#integrations/mail/mail-provider.ts';
import type { OutgoingMail } from '#integrations/mail/outgoing-mail.ts';
import { startStrictGoogle, type StrictGoogle } from '../strict-google/start-strict-google.ts';
import { startFaultProxy, type FaultProxy } from './start-fault-proxy.ts';

const address = 'ana@ours.test';
const mail: OutgoingMail = {
  sendId: 'eml_1',
  from: { address, name: 'Ana' },
  to: { address: 'ada@client.test', name: 'Ada' },
  subject: 'A question',
  text: 'Hello Ada',
  messageId: '<eml_1@ours.test>',
};

let google: StrictGoogle;
let proxy: FaultProxy;
let mailbox: MailProvider;

beforeEach(async () => {
  google = await startStrictGoogle();
  proxy = await startFaultProxy({ target: google.url, seed: 1 });
  const connector = createGmailConnector({ ...google, baseUrl: proxy.url, timeoutMs: 60_000 });
  mailbox = connector.openMailbox(google.grant(address));
});
afterEach(async () => {
  await proxy.close();
  await google.close();
});

async function send(withinMs = 60_000): Promise<string> {
  const { draftId } = await mailbox.createDraft(mail);
  const options = { signal: AbortSignal.timeout(withinMs) };
  return mailbox.sendDraft(draftId, options).then(
    () => 'sent',
    (error: { effect?: unknown }) => String(error.effect),
  );
}

it('changes nothing where nothing is planned, and knows what was accepted', async () => {
  expect(await send()).toBe('sent');
  const [delivered] = google.mailbox(address).delivered;
  expect([...proxy.acceptedAt.keys()]).toEqual([delivered?.messageId]);
  expect(proxy.struck.size).toBe(0);
});

describe('an answer that is lost', () => {
  it.each(['cut', 'hang', 'truncated_json', 'server_error'] as const)(
    'after accepting (%s) leaves one mail and a sender who does not know',
    async (fault) => {
      proxy.faults.add({ route: 'drafts.send', fault, accepted: true, times: 1 });
      expect(await send(fault === 'hang' ? 500 : 60_000)).toBe('unknown');
      expect(google.mailbox(address).delivered).toHaveLength(1);
      expect(proxy.acceptedAt.size).toBe(1);
      expect([...proxy.struck.values()]).toEqual([1]);
    },
  );

  it('before accepting leaves none', async () => {
    proxy.faults.add({ route: 'drafts.send', fault: 'cut', accepted: false, times: 1 });
    expect(await send()).toBe('unknown');
    expect(google.mailbox(address).delivered).toHaveLength(0);
    expect(proxy.acceptedAt.size).toBe(0);
  });
});

it('is a Google that is down while nothing stands behind it', async () => {
  await google.close();
  await expect(mailbox.currentCursor()).rejects.toMatchObject({ kind: 'unavailable' });
});
