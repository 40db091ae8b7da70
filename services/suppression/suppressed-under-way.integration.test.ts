import { afterAll, beforeAll, expect, it } from 'vitest';
import { inWorkspace } from '#db/in-workspace.ts';
import { dispatchMailbox } from '#db/queries/dispatch/dispatch-mailbox.ts';
import { claimSend } from '#db/queries/outbound-email/claim-send.ts';
import { suppressAddress } from '#db/queries/suppression/suppress-address.ts';
import { hourMs } from '#domain/shared/milliseconds.ts';
import {
  createCampaignScene,
  placeEnrollment,
  readEnrollment,
  readMail,
  writeMail,
} from '#test/harness/campaign-scene.ts';
import { createServiceWorld, type ServiceWorld } from '#test/harness/service-world.ts';

let world: ServiceWorld;
beforeAll(async () => {
  world = await createServiceWorld();
});
afterAll(() => world.close());

it('who may not be mailed any more leaves the queue, and does not take every next slot', async () => {
  const ana = await world.newOwner();
  const scene = await createCampaignScene(world, ana, { contacts: 2, isStarted: true });
  const { mailboxId } = scene;
  const [enrollmentId = '', otherId = ''] = scene.enrollmentIds;
  for (const id of [enrollmentId, otherId]) {
    const admittedAt = world.now.at;
    await placeEnrollment(world, ana, id, { state: 'active', mailboxId, admittedAt });
  }
  const dueAt = new Date(world.now.at.getTime() - hourMs);
  const emailId = await writeMail(world, ana, enrollmentId, { dueAt });
  const otherEmailId = await writeMail(world, ana, otherId);
  const inTx = <T>(work: Parameters<typeof inWorkspace<T>>[2]) =>
    inWorkspace(world.db, ana.workspaceId, work);
  await inTx((tx) => suppressAddress(tx, scene.contactIds[0] ?? '', 'manual'));
  const dispatch = async () => {
    const now = world.now.at;
    return (await inTx((tx) => dispatchMailbox(tx, { mailboxId, now })))?.grants ?? [];
  };

  const [grant] = await dispatch();
  const claim = { emailId, slotId: grant?.slotId ?? '', now: world.now.at };
  expect(await inTx((tx) => claimSend(tx, claim))).toMatchObject({
    kind: 'closed',
    over: { enrollmentId, mailboxId },
  });
  expect(await readMail(world, ana, emailId)).toMatchObject({ state: 'cancelled', slotId: null });
  expect(await readEnrollment(world, ana, enrollmentId)).toMatchObject({
    state: 'stopped',
    stopReason: 'suppressed',
  });
  world.now.advance(hourMs);
  expect(await dispatch()).toMatchObject([{ emailId: otherEmailId }]);
});
