import { afterAll, beforeAll, expect, it } from 'vitest';
import { inWorkspace } from '#db/in-workspace.ts';
import { markBounced } from '#db/queries/contact/mark-bounced.ts';
import { suppressAddress } from '#db/queries/suppression/suppress-address.ts';
import { createMailbox } from '#test/harness/factories.ts';
import { createServiceWorld, type ServiceWorld } from '#test/harness/service-world.ts';

let world: ServiceWorld;
beforeAll(async () => {
  world = await createServiceWorld();
});
afterAll(() => world.close());

it('a contact whose address bounced can be written to again once the address is put right', async () => {
  const ana = await world.newOwner();
  const { workspaceId } = ana;
  const { campaigns, contacts } = world.services;
  const { id: contactId } = await contacts.create(ana, { name: 'Ada', email: 'ada@typo.test' });
  await inWorkspace(world.db, workspaceId, async (tx) => {
    await markBounced(tx, contactId);
    await suppressAddress(tx, contactId, 'bounced');
  });
  const { id: campaignId } = await campaigns.create(ana, {
    name: 'Spring',
    mailboxIds: [await createMailbox(world.db, workspaceId)],
    steps: [{ kind: 'email', delay: 'PT0S', subject: 'Hi', body: 'Hello' }],
  });
  const enroll = () => campaigns.enroll(ana, { campaignId, contactIds: [contactId] });

  const same = { contactId, name: 'Ada L.', email: 'ADA@typo.test' };
  expect(await contacts.update(ana, same)).toMatchObject({ status: 'Bounced' });
  expect(await enroll()).toMatchObject({ enrolled: 0 });
  const right = { contactId, email: 'ada@right.test' };
  expect(await contacts.update(ana, right)).toMatchObject({ status: 'Not Sent' });
  expect(await enroll()).toMatchObject({ enrolled: 1 });
});
