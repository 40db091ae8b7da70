import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import {
  startStrictNotion,
  type StrictNotion,
} from '#test/harness/strict-notion/start-strict-notion.ts';
import type { StrictDataSource } from '#test/harness/strict-notion/strict-data-source.ts';
import { createNotionConnector } from './notion-connector.ts';
import type { NotionProvider } from './notion-provider.ts';

const contactStatuses = ['Not Sent', 'First Email Sent', 'Replied'];

let notion: StrictNotion;
let people: StrictDataSource;
let provider: NotionProvider;
let botId: string;

beforeAll(async () => {
  notion = await startStrictNotion();
});
afterAll(() => notion.close());
beforeEach(() => {
  notion.faults.clear();
  people = notion.addSource('People we know', {
    Name: 'title',
    Email: 'email',
    Stage: { type: 'status', options: contactStatuses },
    Level: { type: 'select', options: [] },
    Topics: 'multi_select',
    Score: 'number',
    Met: 'date',
    Active: 'checkbox',
    Handle: 'formula',
    Firm: 'rollup',
    Notes: 'rich_text',
  });
  const grant = notion.grants.issue();
  ({ botId } = grant);
  provider = openProvider(grant.token);
});

const openProvider = (token: string) =>
  createNotionConnector({ client: null, baseUrl: notion.url, timeoutMs: 2_000 }).open(token);

const idOf = (name: string) => people.property(name).id;

it('knows itself and finds databases by words of their title', async () => {
  expect(await provider.findSelf()).toEqual({ botId, workspaceName: 'Ana’s Notion' });
  const found = await provider.searchSources({ words: 'people WE', cursor: null });
  expect(found.items).toContainEqual({
    dataSourceId: people.id,
    databaseId: people.databaseId,
    title: 'People we know',
    url: expect.stringContaining('https://'),
  });
  expect(await provider.searchSources({ words: 'nobody', cursor: null })).toEqual({
    items: [],
    nextCursor: null,
  });
  expect(await provider.listSources(people.databaseId)).toEqual([
    { dataSourceId: people.id, title: 'People we know' },
  ]);
});

it('reads the schema with its options', async () => {
  const { title, properties } = await provider.getSchema(people.id);
  expect(title).toBe('People we know');
  expect(properties).toContainEqual({
    id: idOf('Stage'),
    name: 'Stage',
    type: 'status',
    options: contactStatuses,
  });
});

it('reads every type of cell as the text it shows', async () => {
  people.addPage({
    Name: 'Ada Lovelace',
    Email: 'ada@client.test',
    Stage: 'Not Sent',
    Level: 'Warm',
    Topics: 'engines',
    Score: 7,
    Met: '2026-11-20',
    Active: true,
    Handle: '@ada',
    Firm: 'Analytical Engines',
  });
  const { items } = await provider.listRows({ dataSourceId: people.id, cursor: null, limit: 10 });
  const shown = people.properties.map(({ id, name }) => [name, items[0]?.cells[id]]);
  expect(Object.fromEntries(shown)).toEqual({
    Name: 'Ada Lovelace',
    Email: 'ada@client.test',
    Stage: 'Not Sent',
    Level: 'Warm',
    Topics: 'engines',
    Score: '7',
    Met: '2026-11-20',
    Active: 'true',
    Handle: '@ada',
    Firm: 'Analytical Engines',
    Notes: undefined,
  });
});

it('pages through all rows, each once', async () => {
  for (let row = 0; row < 25; row += 1) people.addPage({ Name: `Person ${row}` });
  const pageIds: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await provider.listRows({ dataSourceId: people.id, cursor, limit: 10 });
    pageIds.push(...page.items.map(({ pageId }) => pageId));
    cursor = page.nextCursor;
  } while (cursor);
  expect(pageIds.toSorted()).toEqual([...people.pages.keys()].toSorted());
});

it('lists only what was edited since, and says by whom', async () => {
  const quiet = people.addPage({ Name: 'Quiet' });
  people.page(quiet).editedAt = new Date(Date.now() - 600_000);
  const ours = people.addPage({ Name: 'Ours' });
  await provider.updateRow(ours, [{ type: 'rich_text', propertyId: idOf('Notes'), text: 'hello' }]);
  const { items } = await provider.listRows({
    dataSourceId: people.id,
    cursor: null,
    limit: 100,
    editedSince: new Date(Date.now() - 120_000),
  });
  expect(items.map(({ pageId, editedBy }) => ({ pageId, editedBy }))).toEqual([
    { pageId: ours, editedBy: botId },
  ]);
});

it('sets status, select, date and text by property id, again without harm, and empties them', async () => {
  const page = people.addPage({ Name: 'Ada' });
  people.property('Stage').name = 'Renamed';
  const at = new Date('2026-11-21T09:00:00Z');
  const changes = [
    { type: 'status', propertyId: idOf('Renamed'), name: 'Replied' },
    { type: 'select', propertyId: idOf('Level'), name: 'A new option' },
    { type: 'date', propertyId: idOf('Met'), at },
    { type: 'rich_text', propertyId: idOf('Notes'), text: 'Follow-Up 1 on Monday' },
  ] as const;
  await provider.updateRow(page, changes);
  await provider.updateRow(page, changes);
  expect(people.shown(page, 'Renamed')).toBe('Replied');
  expect(people.shown(page, 'Level')).toBe('A new option');
  expect(people.shown(page, 'Met')).toBe(at.toISOString());
  expect(people.shown(page, 'Notes')).toBe('Follow-Up 1 on Monday');
  await provider.updateRow(page, [
    { type: 'date', propertyId: idOf('Met'), at: null },
    { type: 'rich_text', propertyId: idOf('Notes'), text: '' },
  ]);
  expect(people.shown(page, 'Met')).toBe(null);
  expect(people.shown(page, 'Notes')).toBe('');
});

it('adds options to a select, and is refused for a status', async () => {
  const property = (name: string, type: 'select' | 'status') => ({
    id: idOf(name),
    type,
    options: ['Follow-Up 1'],
  });
  await provider.addOptions(people.id, property('Level', 'select'));
  expect(people.property('Level').options.map(({ name }) => name)).toEqual(['Follow-Up 1']);
  await expect(provider.addOptions(people.id, property('Stage', 'status'))).rejects.toMatchObject({
    kind: 'rejected',
    reason: 'invalid',
  });
});

it('says of a refused cell that it was refused, and changes nothing', async () => {
  const page = people.addPage({ Name: 'Ada', Stage: 'Not Sent' });
  const refusedBy = (changes: Parameters<NotionProvider['updateRow']>[1]) =>
    expect(provider.updateRow(page, changes)).rejects.toMatchObject({
      provider: 'notion',
      kind: 'rejected',
      effect: 'none',
    });
  const note = { type: 'rich_text', propertyId: idOf('Notes'), text: 'x' } as const;
  await refusedBy([note, { type: 'status', propertyId: idOf('Stage'), name: 'Unheard of' }]);
  await refusedBy([note, { type: 'select', propertyId: idOf('Stage'), name: 'Replied' }]);
  await refusedBy([note, { type: 'status', propertyId: 'gone', name: 'Replied' }]);
  expect(people.shown(page, 'Notes')).toBe(null);
  expect(people.shown(page, 'Stage')).toBe('Not Sent');
});

it('tells a page in the trash or not shared from one that is there', async () => {
  const page = people.addPage({ Name: 'Ada' });
  expect(await provider.getRow(page)).toMatchObject({ pageId: page, cells: { title: 'Ada' } });
  people.page(page).inTrash = true;
  expect(await provider.getRow(page)).toBeNull();
  expect(await provider.getRow('00000000-0000-4000-8000-000000000000')).toBeNull();
  await expect(provider.getSchema('00000000-0000-4000-8000-000000000000')).rejects.toMatchObject({
    kind: 'not_found',
  });
});

it('tells a revoked token and a missing right', async () => {
  const grant = notion.grants.issue();
  const other = openProvider(grant.token);
  grant.mayUpdate = false;
  const page = people.addPage({ Name: 'Ada' });
  await expect(other.updateRow(page, [])).rejects.toMatchObject({
    kind: 'rejected',
    reason: 'restricted',
  });
  grant.isRevoked = true;
  await expect(other.findSelf()).rejects.toMatchObject({
    kind: 'auth_expired',
    reason: 'unauthorized',
  });
});

it.each([
  {
    fault: 'rate_limited',
    seconds: 7,
    is: { kind: 'rate_limited', effect: 'none', retryAfterMs: 7_000 },
  },
  {
    fault: 'service_overload',
    seconds: 3,
    is: { kind: 'rate_limited', status: 529, retryAfterMs: 3_000 },
  },
  { fault: 'conflict', is: { kind: 'unavailable', effect: 'none', reason: 'conflict' } },
  { fault: 'server_error', is: { kind: 'unavailable', effect: 'unknown' } },
  { fault: 'unavailable', is: { kind: 'unavailable', effect: 'unknown' } },
  { fault: 'html_error', is: { kind: 'unavailable', effect: 'unknown' } },
  { fault: 'cut', is: { kind: 'unavailable', effect: 'unknown', reason: 'connection_lost' } },
  { fault: 'hang', is: { kind: 'unavailable', effect: 'unknown', reason: 'timeout' } },
] as const)('says of $fault what it means, after one request', async ({ is, ...fault }) => {
  const before = notion.calls.length;
  notion.faults.add({ ...fault, times: 1 });
  await expect(provider.findSelf()).rejects.toMatchObject({ provider: 'notion', ...is });
  expect(notion.calls.length).toBe(before + 1);
});
