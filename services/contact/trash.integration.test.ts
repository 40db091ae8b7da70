import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { emptyAllTrash } from '#db/queries/housekeeping/empty-all-trash.ts';
import { trashKeptMs } from '#domain/contact/trash-kept-ms.ts';
import { createContacts } from '#test/harness/factories.ts';
import {
  auditedVerbs,
  createServiceWorld,
  withRole,
  type ServiceWorld,
} from '#test/harness/service-world.ts';
import type { Access } from '../context.ts';

let world: ServiceWorld;
let ana: Access;
let contactIds: string[];

beforeAll(async () => {
  world = await createServiceWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  ana = await world.newOwner();
  contactIds = await createContacts(world.db, ana.workspaceId, 5);
});

const deleteAll = () =>
  world.services.contacts.change(ana, { contactIds, action: { kind: 'delete' } });
const trash = async () => (await world.services.contacts.listTrash(ana, {})).items;

describe('listTrash', () => {
  it('shows who was deleted and when they go, page by page, each once', async () => {
    const { contacts } = world.services;
    await deleteAll();
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await contacts.listTrash(ana, { limit: 2, ...(cursor && { cursor }) });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen.toSorted()).toEqual(contactIds.toSorted());
    const [first] = await trash();
    expect(Date.parse(first?.goneAt ?? '') - Date.parse(first?.deletedAt ?? '')).toBe(trashKeptMs);
    expect(await contacts.listTrash(await world.newOwner(), {})).toMatchObject({ items: [] });
  });
});

describe('restoreContacts', () => {
  it('brings back who is chosen, but nobody whose address is taken by now', async () => {
    const { contacts } = world.services;
    const [first = '', second = '', ...others] = contactIds;
    const { email } = await contacts.get(ana, { contactId: second });
    await deleteAll();
    await contacts.create(ana, { name: 'New', email });
    const chosen = { contactIds: [first, second] };
    expect(await contacts.restoreMany(ana, chosen)).toEqual({ restored: 1, left: 1 });
    expect((await trash()).map(({ id }) => id).toSorted()).toEqual([second, ...others].toSorted());
    const { items } = await contacts.listTimeline(ana, { contactId: first });
    expect(items.map(({ type }) => type)).toContain('contact.restored');
    expect(await auditedVerbs(world.db, ana)).toContain('restoreContacts');
  });

  it('is not for readers, nor about strangers', async () => {
    const { contacts } = world.services;
    await deleteAll();
    const reader = contacts.restoreMany(withRole(ana, 'viewer'), { contactIds });
    await expect(reader).rejects.toMatchObject({ code: 'forbidden' });
    const stranger = await world.newOwner();
    expect(await contacts.restoreMany(stranger, { contactIds })).toMatchObject({ restored: 0 });
  });
});

describe('emptyAllTrash', () => {
  it('deletes for good after 30 days, and not before', async () => {
    const [kept = '', ...deleted] = contactIds;
    const action = { kind: 'delete' } as const;
    await world.services.contacts.change(ana, { contactIds: deleted, action });
    const minuteMs = 60_000;
    await emptyAllTrash(world.db, new Date(Date.now() + trashKeptMs - minuteMs));
    expect(await trash()).toHaveLength(4);
    await emptyAllTrash(world.db, new Date(Date.now() + trashKeptMs + minuteMs));
    expect(await trash()).toEqual([]);
    expect(await world.services.contacts.get(ana, { contactId: kept })).toMatchObject({ id: kept });
  });
});
