import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createMailbox } from '#test/harness/factories.ts';
import {
  auditedVerbs,
  createServiceWorld,
  withRole,
  type ServiceWorld,
} from '#test/harness/service-world.ts';
import type { Access } from '../context.ts';

let world: ServiceWorld;
let ana: Access;

beforeAll(async () => {
  world = await createServiceWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  ana = await world.newOwner();
});

const data = () => world.services.contactData.get(ana, undefined);
const person = async (custom: Record<string, string>, tags: string[] = []) => {
  const count = (await world.services.contacts.count(ana, {})).count;
  const input = { name: 'Ada', email: `ada${count}@engines.test`, custom, tags };
  return (await world.services.contacts.create(ana, input)).id;
};
const campaignThatWrites = async (body: string) => {
  const mailboxId = await createMailbox(world.db, ana.workspaceId);
  return world.services.campaigns.create(ana, {
    name: 'Spring',
    mailboxIds: [mailboxId],
    steps: [{ kind: 'email', delay: 'PT0S', subject: 'Hi', body }],
  });
};
const segmentOf = async () => (await world.services.segments.list(ana, undefined)).items[0];
const tagIdOf = async (name: string) => {
  const { items } = await world.services.tags.list(ana, undefined);
  return items.find((tag) => tag.name === name)?.id ?? '';
};

describe('getContactData', () => {
  it('counts who carries what, names of files too, and says who asks for it', async () => {
    const { lists, segments, customFields } = world.services;
    const first = await person({ Budget: '10', City: 'Rome' }, ['vip']);
    await person({ Budget: '', City: 'Bonn' }, ['vip']);
    const list = await lists.create(ana, { name: 'Fair' });
    await world.services.contacts.change(ana, {
      contactIds: [first],
      action: { kind: 'addToList', listId: list.id },
    });
    await customFields.create(ana, { name: 'Budget', type: 'number' });
    await segments.create(ana, { name: 'Gold', condition: { kind: 'tag', name: 'vip' } });
    const gold = { kind: 'segment', name: 'Gold' };
    expect(await data()).toMatchObject({
      fields: [
        { name: 'Budget', type: 'number', contacts: 1, usedBy: [] },
        { id: null, name: 'City', type: 'text', contacts: 2 },
      ],
      tags: [{ name: 'vip', contacts: 2, usedBy: [gold] }],
      lists: [{ name: 'Fair', contacts: 1 }],
    });
    await world.services.contacts.delete(ana, { contactId: first });
    expect(await data()).toMatchObject({ tags: [{ contacts: 1 }], lists: [{ contacts: 0 }] });
  });

  it('shows nothing of other workspaces', async () => {
    await person({ City: 'Rome' }, ['vip']);
    ana = await world.newOwner();
    expect(await data()).toEqual({ fields: [], tags: [], lists: [] });
  });
});

describe('mergeTags', () => {
  it('gives everybody the other tag once, in the trash too, and segments ask for it', async () => {
    const { contacts, tags, segments } = world.services;
    const both = await person({}, ['old', 'new']);
    const trashed = await person({}, ['old']);
    await contacts.delete(ana, { contactId: trashed });
    await segments.create(ana, { name: 'S', condition: { kind: 'tag', name: 'old' } });
    const call = { tagId: await tagIdOf('old'), intoTagId: await tagIdOf('new') };
    await expect(tags.merge(withRole(ana, 'viewer'), call)).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(tags.merge(await world.newOwner(), call)).rejects.toMatchObject({
      code: 'not_found',
    });
    expect(await tags.merge(ana, call)).toMatchObject({ name: 'new' });
    expect(await contacts.get(ana, { contactId: both })).toMatchObject({ tags: ['new'] });
    expect(await contacts.restore(ana, { contactId: trashed })).toMatchObject({ tags: ['new'] });
    expect((await tags.list(ana, undefined)).items.map(({ name }) => name)).toEqual(['new']);
    expect(await segmentOf()).toMatchObject({ condition: { kind: 'tag', name: 'new' } });
    expect(await auditedVerbs(world.db, ana)).toContain('mergeTags');
  });
});

describe('updateCustomField', () => {
  it('renames the values, in the trash too, and whoever asks for them', async () => {
    const { contacts, customFields, segments } = world.services;
    const [contactId, trashed] = [await person({ Budget: '10' }), await person({ Budget: '20' })];
    await contacts.delete(ana, { contactId: trashed });
    const field = await customFields.create(ana, { name: 'Budget', type: 'number' });
    const above = { kind: 'custom', type: 'number', test: 'above', value: '5' } as const;
    await segments.create(ana, { name: 'Rich', condition: { ...above, name: 'Budget' } });
    await customFields.update(ana, { customFieldId: field.id, name: 'Money' });
    expect((await contacts.get(ana, { contactId })).custom).toEqual({ Money: '10' });
    expect((await contacts.restore(ana, { contactId: trashed })).custom).toEqual({ Money: '20' });
    expect(await segmentOf()).toMatchObject({ condition: { name: 'Money' } });
  });

  it('refuses a name that values have already, and while a campaign writes the old one', async () => {
    const { customFields } = world.services;
    await person({ Budget: '10', City: 'Rome' });
    const { id: customFieldId } = await customFields.create(ana, { name: 'Budget', type: 'text' });
    const taken = customFields.update(ana, { customFieldId, name: 'city' });
    await expect(taken).rejects.toMatchObject({ code: 'conflict' });
    await campaignThatWrites('Your {{custom.Budget}} is known.');
    const used = customFields.update(ana, { customFieldId, name: 'Money' });
    await expect(used).rejects.toThrow('The campaign “Spring” asks for “Budget”');
    expect(await customFields.update(ana, { customFieldId, name: 'BUDGET' })).toMatchObject({
      name: 'BUDGET',
    });
  });
});

describe('reorderCustomFields', () => {
  it('puts those named first, for everything that lists them, and a new one last', async () => {
    const { contactData, customFields } = world.services;
    const owner = await world.newOwner();
    const ids: string[] = [];
    for (const name of ['Budget', 'City', 'Size']) {
      ids.push((await customFields.create(owner, { name, type: 'text' })).id);
    }
    const [budget = '', city = '', size = ''] = ids;
    const reader = withRole(owner, 'viewer');
    const order = { customFieldIds: [size, budget] };
    await expect(customFields.reorder(reader, order)).rejects.toMatchObject({ code: 'forbidden' });
    const stranger = await world.newOwner();
    const foreign = customFields.reorder(stranger, order);
    await expect(foreign).rejects.toMatchObject({ code: 'not_found' });
    const { items } = await customFields.reorder(owner, order);
    expect(items.map(({ id }) => id)).toEqual([size, budget, city]);
    await customFields.create(owner, { name: 'Age', type: 'number' });
    const names = ['Size', 'Budget', 'City', 'Age'];
    const listed = await customFields.list(owner, undefined);
    expect(listed.items.map(({ name }) => name)).toEqual(names);
    const { fields } = await contactData.get(owner, undefined);
    expect(fields.map(({ name }) => name)).toEqual(names);
    expect(await auditedVerbs(world.db, owner)).toContain('reorderCustomFields');
  });
});

describe('eraseValues', () => {
  it('takes the values off everybody and forgets the field', async () => {
    const { contacts, customFields } = world.services;
    const contactId = await person({ Budget: '10', City: 'Rome' });
    await customFields.create(ana, { name: 'Budget', type: 'number' });
    const reader = withRole(ana, 'viewer');
    const erased = customFields.erase(reader, { name: 'Budget' });
    await expect(erased).rejects.toMatchObject({ code: 'forbidden' });
    expect(await customFields.erase(await world.newOwner(), { name: 'Budget' })).toEqual({
      contacts: 0,
    });
    expect(await customFields.erase(ana, { name: 'budget' })).toEqual({ contacts: 1 });
    expect((await contacts.get(ana, { contactId })).custom).toEqual({ City: 'Rome' });
    expect((await customFields.list(ana, undefined)).items).toEqual([]);
    expect(await auditedVerbs(world.db, ana)).toContain('eraseValues');
  });
});
