import { afterAll, beforeAll, expect, it } from 'vitest';
import { createContacts } from '#test/harness/factories.ts';
import { createServiceWorld, type ServiceWorld } from '#test/harness/service-world.ts';

let world: ServiceWorld;

beforeAll(async () => {
  world = await createServiceWorld();
});
afterAll(() => world.close());

it('takes a bulk change of a tag back under the name that the tag has by then', async () => {
  const ana = await world.newOwner();
  const { contacts, tags } = world.services;
  const contactIds = await createContacts(world.db, ana.workspaceId, 3);
  const change = (kind: 'tag' | 'untag', name: string) =>
    contacts.change(ana, { contactIds, action: { kind, name } });
  const undo = ({ id: bulkChangeId }: { id: string }) => contacts.undoChange(ana, { bulkChangeId });
  const count = async (tag: string) => (await contacts.count(ana, { tag })).count;

  const { id: tagId } = await tags.create(ana, { name: 'cold' });
  const tagged = await change('tag', 'COLD');
  await tags.update(ana, { tagId, name: 'cool' });
  const untagged = await change('untag', 'cool');
  await tags.update(ana, { tagId, name: 'chilly' });

  expect(await undo(untagged)).toMatchObject({ changed: 3 });
  expect([await count('cool'), await count('chilly')]).toEqual([0, 3]);
  expect(await undo(tagged)).toMatchObject({ changed: 3 });
  expect(await count('chilly')).toBe(0);
});
