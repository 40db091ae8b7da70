import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCampaignScene } from '#test/harness/campaign-scene.ts';
import { createServiceWorld, type ServiceWorld } from '#test/harness/service-world.ts';
import { encodeCursor } from './page-cursor.ts';

let world: ServiceWorld;
beforeAll(async () => {
  world = await createServiceWorld();
});
afterAll(() => world.close());

it.each([
  ['stands in the year 0, which PostgreSQL does not know', '0000-01-01T00:00:00Z', 'x'],
  ['holds a NUL, which it does not take', '2026-01-01T00:00:00Z', 'x\0'],
])('every list in an order by time refuses a cursor that %s', async (_name, at, id) => {
  const ana = await world.newOwner();
  const { contactIds } = await createCampaignScene(world, ana, { contacts: 1 });
  const [contactId = ''] = contactIds;
  const { approvals, contacts, needsYou, notion, replies } = world.services;
  const cursor = encodeCursor({ at, id, since: at, key: id, deletedAt: at, contactId: id });
  const pages = [
    approvals.list(ana, { cursor }),
    contacts.listEmails(ana, { contactId, cursor }),
    contacts.listTimeline(ana, { contactId, cursor }),
    contacts.listTrash(ana, { cursor }),
    needsYou.list(ana, { cursor }),
    notion.listSyncLog(ana, { cursor }),
    replies.list(ana, { cursor }),
  ];
  for (const page of await Promise.allSettled(pages)) {
    expect(page).toMatchObject({ status: 'rejected', reason: { code: 'invalid_input' } });
  }
});
