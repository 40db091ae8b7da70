import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inWorkspace } from '#db/in-workspace.ts';
import { newId } from '#db/new-id.ts';
import { findMailbox } from '#db/queries/mailbox/find-mailbox.ts';
import { updateMailbox } from '#db/queries/mailbox/update-mailbox.ts';
import { members, users, verifications } from '#db/schema/index.ts';
import { createGmailOAuth } from '#integrations/mail/gmail/oauth.ts';
import {
  auditedVerbs,
  createServiceWorld,
  type ServiceWorld,
} from '#test/harness/service-world.ts';
import type { Access } from '../context.ts';
import { openCredentials } from './open-credentials.ts';

let world: ServiceWorld;
let ana: Access;

beforeAll(async () => {
  world = await createServiceWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  ana = await world.newOwner();
  world.temporal.delivered.length = 0;
  grant({ refreshToken: 'refresh-1' });
});

function grant({ refreshToken }: { refreshToken: string }) {
  world.google.consent = { kind: 'granted', address: 'Ana@gmail.com', refreshToken, scopes: ['s'] };
}

async function begin(access = ana, returnTo?: string) {
  const { authorizationUrl } = await world.services.mailboxes.connectGmail(access, {
    timeZone: 'Europe/Paris',
    ...(returnTo && { returnTo }),
  });
  const query = new URL(authorizationUrl).searchParams;
  return { state: query.get('state') ?? '', codeVerifier: query.get('codeVerifier') ?? '' };
}

const complete = (state: string, access = ana, code = 'good-code') =>
  world.services.mailboxes.completeGmailConnect(access, { state, code });

it('connectGmail says what is missing where there is no OAuth client', async () => {
  const oauth = createGmailOAuth({ clientId: '', clientSecret: '', timeoutMs: 1 });
  const unknown = await createServiceWorld({ google: { ...world.google, oauth } });
  const begun = unknown.services.mailboxes.connectGmail(await unknown.newOwner(), {});
  await expect(begun).rejects.toMatchObject({
    code: 'precondition_failed',
    message: expect.stringContaining('GOOGLE_CLIENT_ID'),
  });
  await unknown.close();
});

describe('connectGmail and completeGmailConnect', () => {
  it('add a mailbox that is watched from this moment on', async () => {
    const { state, codeVerifier } = await begin(ana, '/onboarding?step=2');
    const { mailbox, returnTo } = await complete(state);
    expect(returnTo).toBe('/onboarding?step=2');
    expect(mailbox).toMatchObject({
      kind: 'gmail',
      address: 'ana@gmail.com',
      displayName: 'Ana Alves',
      status: 'connected',
      providerDailyCap: 500,
      dailyLimit: 40,
      timeZone: 'Europe/Paris',
      priorityMode: 'follow_ups_first',
    });
    expect(world.google.verifiers.at(-1)).toBe(codeVerifier);
    const row = await read(mailbox.id);
    expect(row).toMatchObject({ syncCursor: '1000', watchSince: world.now.at });
    expect(row.credentials).not.toContain('refresh-1');
    expect(openCredentials(world.deps, row)).toBe('refresh-1');
    const { workspaceId } = ana;
    expect(world.temporal.delivered).toEqual([
      { kind: 'watch_mailbox', mailboxId: mailbox.id, workspaceId },
      { kind: 'poke_mailbox', mailboxId: mailbox.id, workspaceId },
    ]);
    expect(await auditedVerbs(world.db, ana)).toEqual(['connectGmail', 'completeGmailConnect']);
  });

  it('connect the same address anew as the same mailbox, and go on where it was', async () => {
    const { mailbox } = await complete((await begin()).state);
    await inWorkspace(world.db, ana.workspaceId, (tx) =>
      updateMailbox(tx, mailbox.id, {
        connection: 'disconnected',
        disconnectedReason: 'revoked',
        disconnectedAt: world.now.at,
        syncCursor: '900',
        dailyLimit: 7,
      }),
    );
    grant({ refreshToken: 'refresh-2' });
    const again = await complete((await begin()).state);
    expect(again.mailbox).toMatchObject({
      id: mailbox.id,
      status: 'connected',
      disconnectedReason: null,
      dailyLimit: 7,
    });
    const row = await read(mailbox.id);
    expect(row).toMatchObject({ syncCursor: '900', disconnectedAt: null });
    expect(openCredentials(world.deps, row)).toBe('refresh-2');
  });

  it('miss nothing of a mailbox that held no mail before', async () => {
    const { mailbox } = await complete((await begin()).state);
    const lost = { connection: 'disconnected', syncCursor: null } as const;
    await inWorkspace(world.db, ana.workspaceId, (tx) => updateMailbox(tx, mailbox.id, lost));
    await complete((await begin()).state);
    expect(await read(mailbox.id)).toMatchObject({ connection: 'connected', syncCursor: null });
  });

  it('keep neither the state nor the verifier readable in the database', async () => {
    const { state, codeVerifier } = await begin();
    const stored = JSON.stringify(await world.db.select().from(verifications));
    expect(stored).not.toContain(state);
    expect(stored).not.toContain(codeVerifier);
  });

  it('work once per state, also when two callbacks race', async () => {
    const { state } = await begin();
    const outcomes = await Promise.allSettled([complete(state), complete(state), complete(state)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(complete(state)).rejects.toMatchObject({ code: 'invalid_input' });
  });

  it('refuse a state that is absent, made up or ten minutes old', async () => {
    for (const state of ['', 'made-up']) {
      await expect(complete(state)).rejects.toMatchObject({ code: 'invalid_input' });
    }
    const { state } = await begin();
    world.now.advance(10 * 60_000);
    await expect(complete(state)).rejects.toMatchObject({ code: 'invalid_input' });
  });

  it('refuse the session of somebody else, in the same workspace or not', async () => {
    const stranger = await world.newOwner();
    const { state } = await begin();
    await expect(complete(state, stranger)).rejects.toMatchObject({ code: 'forbidden' });
    const colleague: Access = { ...ana, actor: { kind: 'user', userId: await joinAsAdmin() } };
    const second = (await begin()).state;
    await expect(complete(second, colleague)).rejects.toMatchObject({ code: 'forbidden' });
    const key: Access = { ...ana, actor: { kind: 'api_key', apiKeyId: 'key_other' } };
    const third = (await begin()).state;
    await expect(complete(third, key)).rejects.toMatchObject({ code: 'forbidden' });
    expect((await world.services.mailboxes.list(ana, {})).items).toEqual([]);
  });

  it('let a person of the workspace end what an API key of it began', async () => {
    const key: Access = { ...ana, actor: { kind: 'api_key', apiKeyId: 'key_1' } };
    expect((await complete((await begin(key)).state)).mailbox.status).toBe('connected');
    expect((await complete((await begin(key)).state, key)).mailbox.status).toBe('connected');
    const stranger = await world.newOwner();
    const { state } = await begin(key);
    await expect(complete(state, stranger)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('name the permissions that were left unticked, and connect nothing', async () => {
    world.google.consent = { kind: 'permissions_missing', missing: ['read emails'] };
    const { state } = await begin();
    await expect(complete(state)).rejects.toMatchObject({
      code: 'precondition_failed',
      message: expect.stringContaining('read emails'),
    });
    expect((await world.services.mailboxes.list(ana, {})).items).toEqual([]);
  });

  it('say so when consent was refused or the code is not good', async () => {
    const denied = world.services.mailboxes.completeGmailConnect(ana, {
      state: (await begin()).state,
      error: 'access_denied',
    });
    await expect(denied).rejects.toMatchObject({ code: 'precondition_failed' });
    const wrong = complete((await begin()).state, ana, 'wrong-code');
    await expect(wrong).rejects.toMatchObject({ code: 'invalid_input' });
  });

  it.each(['//evil.test', '/\\evil.test', 'https://evil.test', 'javascript:alert(1)'])(
    'never send the browser to %s',
    async (returnTo) => {
      const refused = world.services.mailboxes.connectGmail(ana, { returnTo });
      await expect(refused).rejects.toMatchObject({ code: 'invalid_input' });
    },
  );
});

async function read(mailboxId: string) {
  const row = await inWorkspace(world.db, ana.workspaceId, (tx) => findMailbox(tx, mailboxId));
  if (!row) throw new Error(`no mailbox ${mailboxId}`);
  return row;
}

/** A second person in the workspace, with every right. */
async function joinAsAdmin(): Promise<string> {
  const id = newId('user');
  await world.db.insert(users).values({ id, name: 'Bo', email: `${id}@example.com` });
  const { workspaceId } = ana;
  await inWorkspace(world.db, workspaceId, (tx) =>
    tx.insert(members).values({ workspaceId, userId: id, role: 'admin' }),
  );
  return id;
}
