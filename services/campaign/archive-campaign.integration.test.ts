import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inWorkspace } from '#db/in-workspace.ts';
import { dispatchMailbox } from '#db/queries/dispatch/dispatch-mailbox.ts';
import { mailboxDays } from '#db/schema/index.ts';
import {
  createCampaignScene,
  placeEnrollment,
  readMail,
  writeMail,
  type CampaignScene,
} from '#test/harness/campaign-scene.ts';
import { countWaiting } from '#test/harness/count-waiting.ts';
import { createServiceWorld, type ServiceWorld } from '#test/harness/service-world.ts';
import type { Access } from '../context.ts';

let world: ServiceWorld;
let ana: Access;
let scene: CampaignScene;

beforeAll(async () => {
  world = await createServiceWorld();
});
afterAll(async () => {
  await world.close();
});

/** One contact whose first mail is due. */
beforeEach(async () => {
  ana = await world.newOwner();
  scene = await createCampaignScene(world, ana, { contacts: 1, isStarted: true });
  await placeEnrollment(world, ana, scene.enrollmentIds[0] ?? '', {
    state: 'active',
    mailboxId: scene.mailboxId,
    admittedAt: world.now.at,
  });
});

const archive = () => world.services.campaigns.archive(ana, { campaignId: scene.campaignId });
const write = (mail: Parameters<typeof writeMail>[3] = {}) =>
  writeMail(world, ana, scene.enrollmentIds[0] ?? '', mail);

describe('archiveCampaign', () => {
  it('takes back the slot that is being given at this moment', async () => {
    const emailId = await write();
    const archiving = await inWorkspace(world.db, ana.workspaceId, async (tx) => {
      const dispatch = await dispatchMailbox(tx, { mailboxId: scene.mailboxId, now: world.now.at });
      expect(dispatch?.grants).toMatchObject([{ emailId }]);
      const begun = archive();
      await expect.poll(() => countWaiting(world.ownerUrl), { timeout: 30_000 }).toBe(1);
      return { begun };
    });
    await archiving.begun;
    expect(await readMail(world, ana, emailId)).toMatchObject({ state: 'cancelled', slotId: null });
    const days = await inWorkspace(world.db, ana.workspaceId, (tx) =>
      tx.select().from(mailboxDays),
    );
    expect(days).toMatchObject([{ sent: 0, fresh: 0 }]);
  });

  it('leaves sent what went out and was to go again after a temporary failure', async () => {
    const emailId = await write({ sentAt: world.now.at, softBounces: 1 });
    await archive();
    expect(await readMail(world, ana, emailId)).toMatchObject({ state: 'sent' });
  });
});
