import { createEmulator } from 'emulate';
import {
  describeMailProvider,
  type ContractSubject,
} from '#test/harness/mail-provider-contract.ts';
import { startStrictGoogle } from '#test/harness/strict-google/start-strict-google.ts';
import { createGmailConnector } from './gmail-connector.ts';
import { createGmailCall } from './gmail-call.ts';
import { createGmailMailProvider } from './gmail-mail-provider.ts';
import { googleEndpoints } from './google-endpoints.ts';

const timeoutMs = 60_000;

for (const messageIds of ['rewritten', 'kept'] as const) {
  describeMailProvider(`Gmail, strict, Message-ID ${messageIds}`, async () => {
    const google = await startStrictGoogle({ messageIds, searchLagMs: 0 });
    const gmail = createGmailConnector({ ...google, baseUrl: google.url, timeoutMs });
    let mailboxes = 0;
    return {
      openMailbox() {
        mailboxes += 1;
        const address = `you${mailboxes}@sandbox.test`;
        return {
          provider: gmail.openMailbox(google.grant(address)),
          deliver: async (raw) => {
            const date = /^Date: (.*)$/m.exec(raw.toString())?.[1] ?? '';
            return google.mailbox(address).deliver(raw, { receivedAt: new Date(date) }).id;
          },
        };
      },
      close: () => google.close(),
    };
  });
}

describeMailProvider('Gmail, emulate', startEmulate);

async function startEmulate(): Promise<ContractSubject> {
  const addresses = Array.from({ length: 30 }, (_, index) => `you${index}@sandbox.test`);
  const emulator = await createEmulator({
    service: 'google',
    port: 0,
    seed: {
      tokens: Object.fromEntries(addresses.map((login) => [`token-of-${login}`, { login }])),
      google: { users: addresses.map((email) => ({ email, name: email })) },
    },
  });
  const baseUrl = emulator.url.replace('localhost', '127.0.0.1');
  return {
    openMailbox() {
      const token = `token-of-${addresses.pop()}`;
      const tokens = { get: async () => token, replace: async () => token };
      const endpoints = googleEndpoints(baseUrl);
      return {
        provider: createGmailMailProvider(createGmailCall({ endpoints, tokens, timeoutMs })),
        deliver: async (raw) => importMessage(baseUrl, token, raw),
      };
    },
    close: () => emulator.close(),
  };
}

async function importMessage(baseUrl: string, token: string, raw: Buffer): Promise<string> {
  const answer = await fetch(`${baseUrl}/gmail/v1/users/me/messages/import`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ raw: raw.toString('base64url') }),
  });
  const { id } = await answer.json();
  return String(id);
}
