import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inWorkspace } from '#db/in-workspace.ts';
import { insertContact } from '#db/queries/contact/insert-contact.ts';
import { contacts } from '#db/schema/index.ts';
import { countWaiting } from '#test/harness/count-waiting.ts';
import {
  auditedVerbs,
  createServiceWorld,
  type ServiceWorld,
} from '#test/harness/service-world.ts';
import { changeWorkspace } from './change-workspace.ts';
import type { Access } from './context.ts';

let world: ServiceWorld;
let ana: Access;

beforeAll(async () => {
  world = await createServiceWorld();
  ana = await world.newOwner();
});
afterAll(async () => {
  await world.close();
});

const add = (email: string) => world.services.contacts.create(ana, { name: 'Ada', email });

it('two changes that wait for each other both stand in the end, once each', async () => {
  const ids = [(await add('one@example.com')).id, (await add('two@example.com')).id];
  let holding = 0;
  const change = (order: readonly string[], role: string) =>
    changeWorkspace({ ...world.deps, access: ana }, async ({ tx, audit, owe }) => {
      for (const id of order) {
        await tx.update(contacts).set({ role }).where(eq(contacts.id, id));
        holding += 1;
        await expect.poll(() => holding).toBeGreaterThanOrEqual(2);
      }
      owe({ kind: 'poke_campaign', campaignId: role });
      await audit(role, null);
      return role;
    });
  const both = [change(ids, 'there'), change(ids.toReversed(), 'back')];
  expect(await Promise.all(both)).toEqual(['there', 'back']);
  const told = world.temporal.ofKind('poke_campaign').map(({ campaignId }) => campaignId);
  expect(told.toSorted()).toEqual(['back', 'there']);
  const verbs = (await auditedVerbs(world.db, ana)).filter((verb) => told.includes(verb));
  expect(verbs.toSorted()).toEqual(['back', 'there']);
});

it('whom somebody came in for at the same moment stays in the trash, instead of failing', async () => {
  const { contacts: verbs } = world.services;
  const { id: contactId } = await add('ada@example.com');
  await verbs.delete(ana, { contactId });
  const { workspaceId } = ana;
  const restoring = await inWorkspace(world.db, workspaceId, async (tx) => {
    const email = 'ada@example.com';
    const address = { email, emailNormalized: email, emailDomain: 'example.com' };
    await insertContact(tx, { id: 'con_new', workspaceId, name: 'Ada', ...address });
    const started = verbs.restoreMany(ana, { contactIds: [contactId] });
    await expect.poll(() => countWaiting(world.ownerUrl)).toBe(1);
    return { started };
  });
  expect(await restoring.started).toEqual({ restored: 0, left: 1 });
});
