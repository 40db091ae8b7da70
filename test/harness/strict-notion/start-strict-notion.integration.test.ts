import {
  APIErrorCode,
  Client,
  isFullDataSource,
  isFullPage,
  isNotionClientError,
} from '@notionhq/client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startStrictNotion, type StrictNotion } from './start-strict-notion.ts';
import type { StrictDataSource } from './strict-data-source.ts';

let notion: StrictNotion;
let people: StrictDataSource;
let client: Client;
let now = new Date('2026-11-21T09:00:30Z');

beforeAll(async () => {
  notion = await startStrictNotion({ now: () => now, perMinute: 100 });
  people = notion.addSource('People', {
    Name: 'title',
    Email: 'email',
    Status: { type: 'status', options: ['Not Sent', 'Replied'] },
  });
  for (const name of ['Ada', 'Grace', 'Edsger']) {
    people.addPage({ Name: name, Email: `${name}@client.test`, Status: 'Not Sent' });
  }
  client = new Client({
    auth: notion.grants.issue().token,
    baseUrl: notion.url,
    retry: false,
    logger: () => {},
  });
});
afterAll(() => notion.close());

const query = (more: Omit<Parameters<Client['dataSources']['query']>[0], 'data_source_id'>) =>
  client.dataSources.query({ data_source_id: people.id, ...more });
const codeOf = async (request: Promise<unknown>) => {
  const error: unknown = await request.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return isNotionClientError(error) ? error.code : error;
};

it('answers in the shapes that Notion’s own client calls full', async () => {
  const found = await client.search({ filter: { property: 'object', value: 'data_source' } });
  expect(
    found.results.every((each) => each.object === 'data_source' && isFullDataSource(each)),
  ).toBe(true);
  const rows = await query({});
  expect(rows.results.every((each) => each.object === 'page' && isFullPage(each))).toBe(true);
  expect(rows).toMatchObject({ object: 'list', has_more: false, next_cursor: null });
});

it('wants the version header and a token', async () => {
  const token = notion.grants.issue().token;
  const ask = (headers: Record<string, string>) =>
    fetch(`${notion.url}/v1/users/me`, { headers }).then((answer) => answer.json());
  const authorization = `Bearer ${token}`;
  expect(await ask({ authorization })).toMatchObject({ status: 400, code: 'missing_version' });
  const version = { 'notion-version': '2025-09-03' };
  expect(await ask(version)).toMatchObject({ status: 401, code: 'unauthorized' });
  expect(await ask({ ...version, authorization })).toMatchObject({ object: 'user', type: 'bot' });
});

it('filters, sorts and pages as documented, and refuses what is not', async () => {
  const first = await query({ page_size: 2 });
  expect(first).toMatchObject({ has_more: true, next_cursor: expect.any(String) });
  const rest = await query({ page_size: 2, start_cursor: first.next_cursor ?? '' });
  expect([first.results.length, rest.results.length]).toEqual([2, 1]);
  const equals = { property: 'Email', email: { equals: 'Ada@client.test' } };
  expect((await query({ filter: equals })).results).toHaveLength(1);
  const both = { and: [equals, { property: 'Status', status: { equals: 'Replied' } }] };
  expect((await query({ filter: both })).results).toHaveLength(0);
  const unknown = { property: 'Phone', email: { equals: 'x' } };
  const refusals = [
    query({ page_size: 101 }),
    query({ start_cursor: 'x' }),
    query({ filter: unknown }),
  ];
  for (const refused of refusals) expect(await codeOf(refused)).toBe(APIErrorCode.ValidationError);
});

it('knows edits to the minute', async () => {
  now = new Date('2026-11-21T09:10:59Z');
  const [pageId = ''] = people.pages.keys();
  people.edit(pageId, { Status: 'Replied' });
  const since = (at: string) =>
    query({ filter: { timestamp: 'last_edited_time', last_edited_time: { on_or_after: at } } });
  expect((await since('2026-11-21T09:10:00Z')).results).toMatchObject([
    { id: pageId, last_edited_time: '2026-11-21T09:10:00.000Z' },
  ]);
  expect((await since('2026-11-21T09:10:30Z')).results).toEqual([]);
});

it('tells what is not shared, what is malformed and what may not be done apart', async () => {
  const grant = notion.grants.issue();
  const other = new Client({
    auth: grant.token,
    baseUrl: notion.url,
    retry: false,
    logger: () => {},
  });
  const [page_id = ''] = people.pages.keys();
  grant.hidden.add(people.id);
  expect(await codeOf(other.pages.retrieve({ page_id }))).toBe(APIErrorCode.ObjectNotFound);
  grant.hidden.clear();
  grant.mayUpdate = false;
  expect(await codeOf(other.pages.update({ page_id }))).toBe(APIErrorCode.RestrictedResource);
  expect(await codeOf(other.pages.retrieve({ page_id: 'nonsense' }))).toBe(
    APIErrorCode.ValidationError,
  );
});

it('refuses more than its requests a minute, and says when to come back', async () => {
  now = new Date('2026-11-21T10:00:00Z');
  const answers = await Promise.all(Array.from({ length: 101 }, () => codeOf(client.users.me({}))));
  expect(answers.filter((code) => code === APIErrorCode.RateLimited)).toHaveLength(1);
  now = new Date('2026-11-21T10:01:01Z');
  expect(await codeOf(client.users.me({}))).toBe(null);
});
