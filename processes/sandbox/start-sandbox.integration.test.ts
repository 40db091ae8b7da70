import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { childEnvironment } from '#config/env.ts';
import { createGmailConnector } from '#integrations/mail/gmail/gmail-connector.ts';
import type { OutgoingMail } from '#integrations/mail/outgoing-mail.ts';
import { answersHttp } from '../machine/answers-http.ts';
import { ownPort } from '#test/harness/own-port.ts';
import { patienceMs } from '#test/harness/patience.ts';

const appUrl = 'http://localhost:3000';
const redirectUri = `${appUrl}/api/oauth/google/callback`;
const codeVerifier = 'a-verifier-of-at-least-forty-three-characters-0123';
const address = 'you@sandbox.test';

let dataDir: string;
let baseUrl: string;
let sandbox: ChildProcess;

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'sandbox-'));
  baseUrl = `http://127.0.0.1:${await ownPort()}`;
  await start();
});
afterEach(async () => {
  await end('SIGKILL');
  rmSync(dataDir, { recursive: true });
});

function launch(): ChildProcess {
  return spawn(process.execPath, [join(import.meta.dirname, '../sandbox.ts')], {
    env: childEnvironment({
      ENV_FILE: '/dev/null',
      DATA_DIR: dataDir,
      APP_URL: appUrl,
      SANDBOX_PORT: new URL(baseUrl).port,
    }),
    stdio: 'ignore',
  });
}

async function start(): Promise<void> {
  sandbox = launch();
  await expect.poll(() => answersHttp(baseUrl)).toBe(true);
}

async function end(signal: NodeJS.Signals): Promise<number | null> {
  if (sandbox.exitCode !== null || sandbox.signalCode !== null) return sandbox.exitCode;
  const exited = once(sandbox, 'exit');
  sandbox.kill(signal);
  await exited;
  return sandbox.exitCode;
}

async function killAndRestart(): Promise<void> {
  await end('SIGKILL');
  await start();
}

/** A product process: its tokens are in its memory, so each one refreshes for itself. */
const newConnector = () =>
  createGmailConnector({
    clientId: 'sandbox-client',
    clientSecret: 'sandbox-secret',
    baseUrl,
    timeoutMs: patienceMs,
  });

async function connect(): Promise<{ refreshToken: string }> {
  const { oauth } = newConnector();
  const page = await fetch(oauth.authorizationUrl({ redirectUri, state: 'state-1', codeVerifier }));
  const form = (await page.text()).split('<form').find((part) => part.includes(address)) ?? '';
  const fields = form.matchAll(/name="(\w+)" value="([^"]*)"/g);
  const body = new URLSearchParams([...fields].map(([, name = '', value = '']) => [name, value]));
  const back = await fetch(`${baseUrl}/o/oauth2/v2/auth/callback`, {
    method: 'POST',
    body,
    redirect: 'manual',
  });
  const code = new URL(back.headers.get('location') ?? '').searchParams.get('code') ?? '';
  const consent = await oauth.exchangeCode({ redirectUri, code, codeVerifier });
  if (consent.kind !== 'granted') throw new Error('permissions are missing');
  expect(consent.address).toBe(address);
  return consent;
}

const mail = (sendId: string): OutgoingMail => ({
  sendId,
  from: { address, name: 'You' },
  to: { address: 'ada@client.test', name: 'Ada' },
  subject: 'A question',
  text: 'Hello Ada',
  messageId: `<${sendId}@followthrough.test>`,
});

const signal = () => AbortSignal.timeout(patienceMs);

it('takes a mail of many megabytes', async () => {
  const mailbox = newConnector().openMailbox(await connect());
  const content = Buffer.alloc(6_000_000, 'every byte ');
  const files = [{ name: 'Plan.pdf', mediaType: 'application/pdf', content }];
  const { draftId } = await mailbox.createDraft({ ...mail('eml_large'), files });
  const { messageId } = await mailbox.sendDraft(draftId, { signal: signal() });
  const { raw } = (await mailbox.readRaw(messageId)) ?? {};
  const { text, attachments } = await PostalMime.parse(raw ?? '');
  expect(text?.trim()).toBe('Hello Ada');
  expect(attachments).toMatchObject([{ filename: 'Plan.pdf', content: { byteLength: 6_000_000 } }]);
});

describe('after kill -9 and a restart', () => {
  it('has every mail, draft and cursor that a client knows of', async () => {
    const grant = await connect();
    const before = newConnector().openMailbox(grant);
    const first = await before.createDraft(mail('eml_1'));
    const sent = await before.sendDraft(first.draftId, { signal: signal() });
    const unsent = await before.createDraft(mail('eml_2'));
    const changes = await before.listChanges((await before.currentCursor()) ?? '');
    if (changes.kind === 'expired') throw new Error('the cursor has expired');

    await killAndRestart();

    const after = newConnector().openMailbox(grant);
    expect(await after.findDraft(first.draftId)).toBeNull();
    expect(await after.findSentMessage(sent.messageId)).toMatchObject({ sendId: 'eml_1' });
    expect(await after.findDraft(unsent.draftId)).toEqual(unsent);
    expect(await after.listChanges(changes.cursor)).toEqual({ ...changes, added: [] });
    expect((await after.findThread(sent.threadId))?.messages).toHaveLength(1);
    await after.sendDraft(unsent.draftId, { signal: signal() });
  });

  it('still honours the tokens a running product holds', async () => {
    const provider = newConnector().openMailbox(await connect());
    await provider.createDraft(mail('eml_1'));

    await killAndRestart();

    expect(await provider.currentCursor()).not.toBeNull();
  });

  it('still refuses a grant that was revoked', async () => {
    const { refreshToken } = await connect();
    await newConnector().oauth.revoke(refreshToken);

    await killAndRestart();

    await expect(newConnector().oauth.refresh(refreshToken)).rejects.toMatchObject({
      kind: 'auth_expired',
      reason: 'invalid_grant',
    });
  });

  it('forgives a change that was cut in the middle of its writing', async () => {
    const grant = await connect();
    await newConnector().openMailbox(grant).createDraft(mail('eml_1'));
    await end('SIGKILL');
    appendFileSync(join(dataDir, 'sandbox/google.jsonl'), '[{"table":"google.mess');

    await start();

    expect(await newConnector().openMailbox(grant).currentCursor()).not.toBeNull();
    await newConnector().openMailbox(grant).createDraft(mail('eml_2'));
    await killAndRestart();
    expect(await newConnector().openMailbox(grant).currentCursor()).not.toBeNull();
  });
});

describe('the process', () => {
  it('keeps its file to the person who runs it', () => {
    expect(statSync(join(dataDir, 'sandbox/google.jsonl')).mode & 0o077).toBe(0);
  });

  it('stops when asked to', async () => {
    expect(await end('SIGTERM')).toBe(0);
  });

  it('touches nothing when another Sandbox has the port', async () => {
    const grant = await connect();
    const second = launch();
    await once(second, 'exit');
    expect(second.exitCode).not.toBe(0);

    const provider = newConnector().openMailbox(grant);
    await provider.createDraft(mail('eml_1'));
    await killAndRestart();

    expect(await provider.currentCursor()).not.toBeNull();
  });
});

it('refuses a token that nobody was given', async () => {
  const answer = await fetch(`${baseUrl}/gmail/v1/users/me/messages`, {
    headers: { authorization: 'Bearer made-up' },
  });
  expect(answer.status).toBe(401);
});

it('returns to no address but that of the product', async () => {
  const { oauth } = newConnector();
  const elsewhere = { redirectUri: 'https://evil.test/', state: 's', codeVerifier };
  expect((await fetch(oauth.authorizationUrl(elsewhere))).status).toBe(400);
});
