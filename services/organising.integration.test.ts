import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  auditedVerbs,
  createServiceWorld,
  withRole,
  type ServiceWorld,
} from '#test/harness/service-world.ts';
import type { Access } from './context.ts';

let world: ServiceWorld;
let ana: Access;

beforeAll(async () => {
  world = await createServiceWorld();
  ana = await world.newOwner();
});
afterAll(() => world.close());

const vip = { kind: 'tag', name: 'vip' } as const;

/** The same four verbs for each thing that organises contacts. */
const things = [
  {
    audited: ['createTag', 'updateTag', 'deleteTag'],
    listed: 'listTags',
    create: (access: Access, name: string) =>
      world.services.tags.create(access, { name, color: 'teal' }),
    rename: (access: Access, tagId: string, name: string) =>
      world.services.tags.update(access, { tagId, name }),
    remove: (access: Access, tagId: string) => world.services.tags.delete(access, { tagId }),
    list: (access: Access) => world.services.tags.list(access, undefined),
  },
  {
    audited: ['createList', 'updateList', 'deleteList'],
    listed: 'listLists',
    create: (access: Access, name: string) => world.services.lists.create(access, { name }),
    rename: (access: Access, listId: string, name: string) =>
      world.services.lists.update(access, { listId, name }),
    remove: (access: Access, listId: string) => world.services.lists.delete(access, { listId }),
    list: (access: Access) => world.services.lists.list(access, undefined),
  },
  {
    audited: ['createSegment', 'updateSegment', 'deleteSegment'],
    listed: 'listSegments',
    create: (access: Access, name: string) =>
      world.services.segments.create(access, { name, condition: vip }),
    rename: (access: Access, segmentId: string, name: string) =>
      world.services.segments.update(access, { segmentId, name }),
    remove: (access: Access, segmentId: string) =>
      world.services.segments.delete(access, { segmentId }),
    list: (access: Access) => world.services.segments.list(access, undefined),
  },
  {
    audited: ['createSavedView', 'updateSavedView', 'deleteSavedView'],
    listed: 'listSavedViews',
    create: (access: Access, name: string) =>
      world.services.savedViews.create(access, { name, query: { tag: 'vip', sort: '-name' } }),
    rename: (access: Access, savedViewId: string, name: string) =>
      world.services.savedViews.update(access, { savedViewId, name }),
    remove: (access: Access, savedViewId: string) =>
      world.services.savedViews.delete(access, { savedViewId }),
    list: (access: Access) => world.services.savedViews.list(access, undefined),
  },
];

describe.each(things)('$audited.0', ({ audited, create, list, remove, rename }) => {
  it('is listed by name, renamed and removed, each on the audit log', async () => {
    const owner = await world.newOwner();
    const second = await create(owner, 'Second');
    const first = await create(owner, 'first');
    expect((await list(owner)).items.map(({ name }) => name)).toEqual(['first', 'Second']);
    expect(await rename(owner, second.id, 'A second')).toMatchObject({ name: 'A second' });
    await remove(owner, first.id);
    expect(await list(owner)).toMatchObject({ items: [{ id: second.id, name: 'A second' }] });
    expect(await auditedVerbs(world.db, owner)).toEqual(expect.arrayContaining(audited));
  });

  it('has a name nobody else has, in any letter case', async () => {
    const owner = await world.newOwner();
    await create(owner, 'Twice');
    const other = await create(owner, 'Other');
    await expect(create(owner, 'TWICE')).rejects.toMatchObject({ code: 'conflict' });
    await expect(rename(owner, other.id, 'twice')).rejects.toMatchObject({ code: 'conflict' });
    expect(await rename(owner, other.id, 'OTHER')).toMatchObject({ name: 'OTHER' });
  });

  it('is not for readers to change, nor for strangers to know of', async () => {
    const { id } = await create(ana, 'Mine');
    const reader = withRole(ana, 'viewer');
    await expect(create(reader, 'No')).rejects.toMatchObject({ code: 'forbidden' });
    await expect(rename(reader, id, 'No')).rejects.toMatchObject({ code: 'forbidden' });
    await expect(remove(reader, id)).rejects.toMatchObject({ code: 'forbidden' });
    const stranger = await world.newOwner();
    expect(await list(stranger)).toEqual({ items: [], nextCursor: null });
    await expect(rename(stranger, id, 'No')).rejects.toMatchObject({ code: 'not_found' });
    await expect(remove(stranger, id)).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('tags of contacts', () => {
  let people = 0;
  const person = (tags: string[]) => ({
    name: 'Ada',
    email: `${(people += 1)}@engines.test`,
    tags,
  });

  it('are spelt as the workspace spells them, and known to it from then on', async () => {
    const owner = await world.newOwner();
    const { contacts, tags } = world.services;
    await contacts.create(owner, person(['VIP']));
    expect(await contacts.create(owner, person(['vip', 'Vip']))).toMatchObject({ tags: ['VIP'] });
    expect((await tags.list(owner, undefined)).items).toMatchObject([{ name: 'VIP' }]);
  });

  it('follow when the tag is renamed or removed', async () => {
    const owner = await world.newOwner();
    const { contacts, tags } = world.services;
    const { id: contactId } = await contacts.create(owner, person(['old', 'kept']));
    const [, old] = (await tags.list(owner, undefined)).items;
    const tagId = old?.id ?? '';
    await tags.update(owner, { tagId, name: 'new' });
    expect(await contacts.get(owner, { contactId })).toMatchObject({ tags: ['kept', 'new'] });
    await tags.delete(owner, { tagId });
    expect(await contacts.get(owner, { contactId })).toMatchObject({ tags: ['kept'] });
  });
});

describe('previewSegment', () => {
  it('counts, lists and enrolls whom the segment describes', async () => {
    const owner = await world.newOwner();
    const { contacts, segments } = world.services;
    await contacts.create(owner, { name: 'Ada', email: 'ada@engines.test', tags: ['vip'] });
    await contacts.create(owner, { name: 'Bob', email: 'bob@engines.test' });
    const condition = { kind: 'not', of: vip } as const;
    expect(await segments.preview(owner, { condition })).toEqual({ count: 1, isExact: true });
    const { id: segmentId } = await segments.create(owner, { name: 'Others', condition });
    const page = await contacts.list(owner, { segmentId });
    expect(page.items.map(({ name }) => name)).toEqual(['Bob']);
    const unknown = contacts.list(ana, { segmentId });
    await expect(unknown).rejects.toMatchObject({ code: 'not_found' });
  });

  it('refuses what cannot be asked', async () => {
    const bad = {
      kind: 'custom',
      name: 'Budget',
      type: 'number',
      test: 'contains',
      value: '5',
    } as const;
    const preview = world.services.segments.preview(ana, { condition: bad });
    await expect(preview).rejects.toMatchObject({ code: 'invalid_input' });
  });
});

describe('createCustomField', () => {
  it('checks and spells values, old ones and new ones', async () => {
    const owner = await world.newOwner();
    const { contacts, customFields } = world.services;
    const { id: contactId } = await contacts.create(owner, {
      name: 'Ada',
      email: 'ada@engines.test',
      custom: { Budget: '1,250.50', Since: '21.11.2026' },
    });
    await customFields.create(owner, { name: 'Budget', type: 'number' });
    expect(await contacts.get(owner, { contactId })).toMatchObject({
      custom: { Budget: '1250.5', Since: '21.11.2026' },
    });
    const wrong = contacts.update(owner, { contactId, custom: { budget: 'much' } });
    await expect(wrong).rejects.toMatchObject({
      code: 'invalid_input',
      details: { fields: { 'custom.budget': expect.stringMatching(/^Expected a number/) } },
    });
    const right = await contacts.update(owner, { contactId, custom: { budget: '7,5' } });
    expect(right.custom).toEqual({ Budget: '7.5' });
  });

  it('spells the values of who is in the trash as well, for whoever comes back', async () => {
    const owner = await world.newOwner();
    const { contacts, customFields } = world.services;
    const { id: contactId } = await contacts.create(owner, {
      name: 'Ada',
      email: 'ada@engines.test',
      custom: { Budget: '1,250.50' },
    });
    await contacts.delete(owner, { contactId });
    await customFields.create(owner, { name: 'Budget', type: 'number' });
    const back = await contacts.restore(owner, { contactId });
    expect(back.custom).toEqual({ Budget: '1250.5' });
  });

  it('is listed (listCustomFields), read as another type (updateCustomField) and forgotten (deleteCustomField)', async () => {
    const owner = await world.newOwner();
    const { customFields } = world.services;
    const field = await customFields.create(owner, { name: 'Since', type: 'text' });
    const again = customFields.create(owner, { name: 'since', type: 'text' });
    await expect(again).rejects.toMatchObject({ code: 'conflict' });
    const changed = { customFieldId: field.id, type: 'date' as const };
    expect(await customFields.update(owner, changed)).toMatchObject({ type: 'date' });
    await expect(customFields.update(ana, changed)).rejects.toMatchObject({ code: 'not_found' });
    const reader = withRole(owner, 'viewer');
    await expect(customFields.update(reader, changed)).rejects.toMatchObject({ code: 'forbidden' });
    expect((await customFields.list(owner, undefined)).items).toHaveLength(1);
    await customFields.delete(owner, { customFieldId: field.id });
    expect((await customFields.list(owner, undefined)).items).toEqual([]);
  });
});
