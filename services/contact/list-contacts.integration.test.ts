import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMailbox, createRunningCampaign } from '#test/harness/factories.ts';
import { createServiceWorld, type ServiceWorld } from '#test/harness/service-world.ts';
import type { Access } from '../context.ts';

let world: ServiceWorld;
let ana: Access;
const people = [
  {
    name: 'Ada',
    email: 'ada@engines.test',
    company: '100% Engines',
    role: 'Founder',
    tags: ['vip'],
  },
  { name: 'bob', email: 'bob@engines.test', company: 'Engines', role: 'Clerk', tags: [] },
  { name: 'Cy_d', email: 'cyd@zoo.test', company: '', role: 'Keeper', tags: ['vip', 'cold'] },
  { name: 'Dora', email: 'dora@zoo.test', company: 'Zoo', role: 'Keeper', tags: [] },
  { name: 'Ada', email: 'eve@zoo.test', company: 'zoo', role: 'Engineer', tags: [] },
];
const ids: Record<string, string> = {};

beforeAll(async () => {
  world = await createServiceWorld();
  ana = await world.newOwner();
  for (const each of people) {
    ids[each.email] = (await world.services.contacts.create(ana, each)).id;
  }
});
afterAll(() => world.close());

async function emails(input: Parameters<typeof world.services.contacts.list>[1]) {
  const { items } = await world.services.contacts.list(ana, input);
  return items.map(({ email }) => email.slice(0, email.indexOf('@')));
}

describe('listContacts', () => {
  it('shows the newest first', async () => {
    expect(await emails({})).toEqual(['eve', 'dora', 'cyd', 'bob', 'ada']);
  });

  it.each([
    ['name', ['ada', 'eve', 'bob', 'cyd', 'dora']],
    ['-name', ['dora', 'cyd', 'bob', 'eve', 'ada']],
    ['company', ['cyd', 'ada', 'bob', 'dora', 'eve']],
    ['createdAt', ['ada', 'bob', 'cyd', 'dora', 'eve']],
    ['-updatedAt', ['eve', 'dora', 'cyd', 'bob', 'ada']],
    ['status', ['ada', 'bob', 'cyd', 'dora', 'eve']],
  ] as const)('sorts by %s and pages without repeating or missing anyone', async (sort, order) => {
    expect(await emails({ sort })).toEqual(order);
    const paged: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await world.services.contacts.list(ana, {
        sort,
        limit: 2,
        ...(cursor && { cursor }),
      });
      paged.push(...page.items.map(({ email }) => email.slice(0, email.indexOf('@'))));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(paged).toEqual(order);
  });

  it.each([
    ['ENGINES', ['bob', 'ada']],
    ['keeper', ['dora', 'cyd']],
    ['%', ['ada']],
    ['_', ['cyd']],
    ['\\', []],
    ['  ada ', ['eve', 'ada']],
  ])('finds %s as a plain substring of name, email, company and role', async (q, found) => {
    expect(await emails({ q })).toEqual(found);
  });

  it('does not mind marks over letters', async () => {
    expect(await emails({ q: 'ÉNGÏNES' })).toEqual(['bob', 'ada']);
  });

  it('finds what looks like it when nobody has the text, page by page, and says so', async () => {
    const input = { q: 'foundre', limit: 1 };
    const page = await world.services.contacts.list(ana, input);
    expect(page).toMatchObject({ isSimilar: true, items: [{ role: 'Founder' }] });
    const keepers = await world.services.contacts.list(ana, { q: 'keper', limit: 1 });
    expect(keepers.items.map(({ name }) => name)).toEqual(['Dora']);
    const cursor = keepers.nextCursor ?? '';
    const next = await world.services.contacts.list(ana, { q: 'keper', limit: 1, cursor });
    expect(next).toMatchObject({ isSimilar: true, items: [{ name: 'Cy_d' }], nextCursor: null });
    expect(await world.services.contacts.list(ana, { q: 'qqqqqq' })).toMatchObject({
      items: [],
      isSimilar: false,
    });
  });

  it('finds those nearest to a long misspelt word, and nobody by what has no letters', async () => {
    const founders = await world.services.contacts.list(ana, { q: 'foundder' });
    expect(founders.items.map(({ role }) => role)).toEqual(['Founder']);
    expect(await world.services.contacts.list(ana, { q: '~~ ~' })).toMatchObject({ items: [] });
  });

  it('counts those who match (countContacts)', async () => {
    const { contacts } = world.services;
    expect(await contacts.count(ana, { q: 'keeper' })).toEqual({ count: 2, isExact: true });
    expect(await contacts.count(await world.newOwner(), {})).toEqual({ count: 0, isExact: true });
  });

  it('filters by tag', async () => {
    expect(await emails({ tag: 'vip' })).toEqual(['cyd', 'ada']);
  });

  it('filters by campaign', async () => {
    await createRunningCampaign(world.db, {
      workspaceId: ana.workspaceId,
      mailboxIds: [await createMailbox(world.db, ana.workspaceId)],
      contactIds: [ids['bob@engines.test'] ?? ''],
      delays: ['PT0S'],
    }).then(async ({ campaignId }) => expect(await emails({ campaignId })).toEqual(['bob']));
  });

  it('filters by status, where Paused covers the fact underneath', async () => {
    await world.services.contacts.pause(ana, { contactId: ids['dora@zoo.test'] ?? '' });
    expect(await emails({ status: 'Paused' })).toEqual(['dora']);
    expect(await emails({ status: 'Not Sent' })).toEqual(['eve', 'cyd', 'bob', 'ada']);
    expect(await emails({ sort: '-status', limit: 1 })).toEqual(['dora']);
  });

  it.each([
    ['custom.Budget', 'number', ['b9', 'b10', 'b100', 'none', 'empty', 'words']],
    ['-custom.Budget', 'number', ['b100', 'b10', 'b9', 'words', 'empty', 'none']],
    ['custom.Budget', 'text', ['b10', 'b100', 'b9', 'words', 'none', 'empty']],
    ['custom.Unheard of', null, ['b10', 'b9', 'b100', 'none', 'empty', 'words']],
  ] as const)('sorts by %s as %s, those without a value last', async (sort, type, order) => {
    const { contacts, customFields } = world.services;
    const owner = await world.newOwner();
    const budgets = { b10: '10', b9: '9', b100: '100', none: null, empty: '', words: 'many' };
    for (const [name, budget] of Object.entries(budgets)) {
      const custom: Record<string, string> = budget === null ? {} : { Budget: budget };
      await contacts.create(owner, { name, email: `${name}@zoo.test`, custom });
    }
    if (type) await customFields.create(owner, { name: 'Budget', type });
    const paged: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await contacts.list(owner, { sort, limit: 2, ...(cursor && { cursor }) });
      paged.push(...page.items.map(({ name }) => name));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(paged).toEqual(order);
  });

  it('refuses a cursor of another order and one that is made up', async () => {
    const { contacts } = world.services;
    const { nextCursor } = await contacts.list(ana, { limit: 1, sort: 'name' });
    for (const cursor of [nextCursor ?? '', 'bm9uc2Vuc2U']) {
      const wrong = contacts.list(ana, { sort: 'email', cursor });
      await expect(wrong).rejects.toMatchObject({ code: 'invalid_input' });
    }
  });

  it('gives 200 at most', async () => {
    const tooMany = world.services.contacts.list(ana, { limit: 201 });
    await expect(tooMany).rejects.toMatchObject({ code: 'invalid_input' });
  });
});
