import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inWorkspace } from '#db/in-workspace.ts';
import { sealNotionTokens } from '#db/queries/notion/seal-notion-tokens.ts';
import { notionConnections } from '#db/schema/index.ts';
import { createApiWorld, type ApiWorld } from '#test/harness/api-world.ts';
import { auditedVerbs, withRole } from '#test/harness/service-world.ts';
import {
  startStrictNotion,
  type StrictNotion,
} from '#test/harness/strict-notion/start-strict-notion.ts';
import type { StrictDataSource } from '#test/harness/strict-notion/strict-data-source.ts';
import { NotionConnectView } from '#domain/notion/notion-connect-view.ts';
import { createNotionConnector } from '#integrations/notion/notion-connector.ts';
import type { Access } from '#services/context.ts';

let notion: StrictNotion;
let api: ApiWorld;
let people: StrictDataSource;

beforeAll(async () => {
  notion = await startStrictNotion();
  people = notion.addSource('People we know', {
    Name: 'title',
    Email: 'email',
    Status: { type: 'status', options: ['Not Sent'] },
    CV: 'formula',
  });
  people.addPage({ Name: 'Ada Lovelace', Email: 'ada@client.test', Status: 'Not Sent' });
  const client = { id: notion.clientId, secret: notion.clientSecret };
  api = await createApiWorld({
    notion: createNotionConnector({ client, baseUrl: notion.url, timeoutMs: 5_000 }),
  });
});
afterAll(async () => {
  await api.close();
  await notion.close();
});

const verbs = () => api.world.services.notion;
const connect = (access: Access) => verbs().connect(access, { token: notion.grants.issue().token });

it('connectNotion takes a token and keeps it sealed; the same integration again is the same connection', async () => {
  const owner = await api.world.newOwner();
  const { token, botId } = notion.grants.issue();
  const { connection, authorizationUrl } = await verbs().connect(owner, { token });
  expect(authorizationUrl).toBe(null);
  expect(connection).toMatchObject({ kind: 'token', name: 'Ana’s Notion', problem: null });
  expect(JSON.stringify(connection)).not.toContain(token);
  await verbs().connect(owner, { token: notion.grants.issue(botId).token });
  expect((await verbs().listConnections(owner)).items).toMatchObject([{ id: connection?.id }]);
  expect(await auditedVerbs(api.world.db, owner)).toEqual(['connectNotion', 'connectNotion']);
});

it('refuses a token that Notion does not know, in words that help', async () => {
  const owner = await api.world.newOwner();
  await expect(verbs().connect(owner, { token: 'ntn_not_a_token' })).rejects.toMatchObject({
    code: 'invalid_input',
    message: expect.stringContaining('whole'),
  });
});

it('completeNotionConnect ends Notion’s own dialog, and only the one who began it may end it', async () => {
  const { signUp, call } = api;
  const [ana, eve] = [await signUp(), await signUp('Eve')];
  const headers = { ...ana, origin: api.origin.replace('127.0.0.1', 'localhost') };
  const begun = await call('/api/v1/notion/connect', { body: {}, headers });
  const { authorizationUrl } = NotionConnectView.parse(await begun.json());
  const dialog = await (await fetch(authorizationUrl ?? '')).text();
  const [, link = ''] = /id="allow" href="([^"]+)"/.exec(dialog) ?? [];
  const { pathname, search } = new URL(link.replaceAll('&amp;', '&'));
  const stolen = new URLSearchParams(search);
  stolen.set('state', 'made-up');
  const forged = await call(`${pathname}?${stolen}`, { headers: ana });
  expect(forged.status).toBe(400);
  const back = await call(pathname + search, { headers: ana });
  expect([back.status, back.headers.get('location')]).toEqual([303, '/settings/notion']);
  expect((await call(pathname + search, { headers: ana })).status).toBe(400);
  const own = await call('/api/v1/notion/connections', { headers: ana });
  expect(await own.json()).toMatchObject({ items: [{ kind: 'oauth', name: 'Ana’s Notion' }] });
  const hers = await call('/api/v1/notion/connections', { headers: eve });
  expect(await hers.json()).toMatchObject({ items: [] });
});

it('listNotionDatabases finds, getNotionDatabase shows, startNotionImport begins', async () => {
  const owner = await api.world.newOwner();
  await connect(owner);
  const { items } = await verbs().listDatabases(owner, { q: 'people' });
  expect(items).toMatchObject([{ id: people.id, title: 'People we know' }]);
  const detail = await verbs().getDatabase(owner, { databaseId: people.databaseId });
  expect(detail).toMatchObject({ id: people.id, isLinked: false, faults: [] });
  expect(detail.mapping.columns).toContainEqual({
    propertyId: people.property('Email').id,
    header: 'Email',
    target: 'email',
  });
  expect(Object.values(detail.rows[0]?.cells ?? {})).toContain('Ada Lovelace');
  const run = await verbs().startImport(owner, { databaseId: people.id });
  expect(run).toMatchObject({ status: 'queued', fileName: 'People we know' });
  const [connection] = (await verbs().listConnections(owner)).items;
  expect(connection?.databases).toMatchObject([{ title: 'People we know', pullEvery: null }]);
  expect(await auditedVerbs(api.world.db, owner)).toContain('startNotionImport');
  const sourceId = connection?.databases[0]?.id ?? '';
  expect(await verbs().updateSource(owner, { sourceId, pullEvery: 'PT1H' })).toMatchObject({
    pullEvery: 'PT1H',
  });
});

it('refuses a mapping that the database cannot fill', async () => {
  const owner = await api.world.newOwner();
  await connect(owner);
  const email = {
    propertyId: people.property('Email').id,
    header: 'Email',
    target: 'email',
  } as const;
  const mapping = { columns: [email], statusPropertyId: people.property('Name').id };
  await expect(
    verbs().startImport(owner, { databaseId: people.id, mapping }),
  ).rejects.toMatchObject({
    code: 'invalid_input',
    message: expect.stringContaining('status'),
  });
  const none = { columns: [{ ...email, target: 'custom' as const }] };
  await expect(
    verbs().startImport(owner, { databaseId: people.id, mapping: none }),
  ).rejects.toMatchObject({ code: 'invalid_input' });
});

it('asks to connect first, and says what is no database', async () => {
  const owner = await api.world.newOwner();
  await expect(verbs().listDatabases(owner, {})).rejects.toMatchObject({
    code: 'precondition_failed',
  });
  await connect(owner);
  await expect(
    verbs().getDatabase(owner, { databaseId: '00000000-0000-4000-8000-000000000000' }),
  ).rejects.toMatchObject({
    code: 'invalid_input',
    message: expect.stringContaining('Connections'),
  });
});

it('disconnectNotion takes away a connection whose encryption key is gone', async () => {
  const owner = await api.world.newOwner();
  const { connection } = await connect(owner);
  const id = connection?.id ?? '';
  const { workspaceId } = owner;
  const lost = [{ id: 'lost', key: new Uint8Array(32) }];
  const tokens = { accessToken: 'ntn_token', refreshToken: null };
  await inWorkspace(api.world.db, workspaceId, (tx) =>
    tx
      .update(notionConnections)
      .set({ kind: 'oauth', ...sealNotionTokens(lost, { workspaceId, id }, tokens) })
      .where(eq(notionConnections.id, id)),
  );
  await expect(verbs().listDatabases(owner, { connectionId: id })).rejects.toMatchObject({
    code: 'invalid_input',
    message: expect.stringContaining('again'),
  });
  await verbs().disconnect(owner, { connectionId: id });
  expect((await verbs().listConnections(owner)).items).toEqual([]);
});

it('disconnectNotion is for good; listNotionConnections and all the others keep strangers and readers out', async () => {
  const [owner, stranger] = [await api.world.newOwner(), await api.world.newOwner()];
  const { connection } = await connect(owner);
  const connectionId = connection?.id ?? '';
  const viewer = withRole(owner, 'viewer');
  const forbidden = { code: 'forbidden' };
  const missing = { code: 'not_found' };
  await expect(verbs().connect(viewer, {})).rejects.toMatchObject(forbidden);
  await expect(verbs().disconnect(viewer, { connectionId })).rejects.toMatchObject(forbidden);
  await expect(verbs().listDatabases(viewer, {})).rejects.toMatchObject(forbidden);
  await expect(verbs().startImport(viewer, { databaseId: people.id })).rejects.toMatchObject(
    forbidden,
  );
  await expect(verbs().retrySource(viewer, { sourceId: 'x' })).rejects.toMatchObject(forbidden);
  await expect(verbs().retrySync(viewer, { contactId: 'x' })).rejects.toMatchObject(forbidden);
  expect((await verbs().listConnections(viewer)).items).toHaveLength(1);
  await expect(verbs().disconnect(stranger, { connectionId })).rejects.toMatchObject(missing);
  await expect(verbs().listDatabases(stranger, { connectionId })).rejects.toMatchObject(missing);
  await verbs().startImport(owner, { databaseId: people.id });
  const sourceId = (await verbs().listConnections(owner)).items[0]?.databases[0]?.id ?? '';
  await expect(verbs().retrySource(stranger, { sourceId })).rejects.toMatchObject(missing);
  await expect(verbs().updateSource(stranger, { sourceId, pullEvery: null })).rejects.toMatchObject(
    missing,
  );
  await verbs().disconnect(owner, { connectionId });
  expect((await verbs().listConnections(owner)).items).toEqual([]);
  expect(await auditedVerbs(api.world.db, owner)).toContain('disconnectNotion');
});
