import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { hourMs, minuteMs } from '#domain/shared/milliseconds.ts';
import { ProviderError } from '#integrations/provider-error.ts';
import { waitUntil } from '#processes/machine/wait-until.ts';
import type { Access } from '#services/context.ts';
import { silenceTemporal } from '../harness/engine.ts';
import { createContacts } from '../harness/factories.ts';
import { patienceMs } from '../harness/patience.ts';
import { startDevServer } from '../harness/temporal.ts';
import { createControlWorld, type ControlWorld } from './control-world.ts';

silenceTemporal();

let environment: TestWorkflowEnvironment;
let world: ControlWorld;
let ana: Access;
let mailboxId: string;
let contactIds: string[];

beforeAll(async () => {
  environment = await startDevServer();
  world = await createControlWorld(environment);
});
afterAll(async () => {
  await world.close();
  await environment.teardown();
});
beforeEach(async () => {
  ana = await world.newOwner();
  mailboxId = await world.connectMailbox(ana);
  contactIds = await createContacts(world.db, ana.workspaceId, 3);
});

async function start(): Promise<void> {
  const { campaigns } = world.services;
  const { id: campaignId } = await campaigns.create(ana, {
    name: 'Spring',
    mailboxIds: [mailboxId],
    steps: [{ kind: 'email', delay: 'PT0S', subject: 'Hello', body: 'Mail 1' }],
  });
  await campaigns.enroll(ana, { campaignId, contactIds });
  await campaigns.start(ana, { campaignId });
}

const explanations = () =>
  Promise.all(contactIds.map((contactId) => world.services.contacts.explain(ana, { contactId })));
const untilAllWaitFor = (code: string) =>
  waitUntil(async () => (await explanations()).every((each) => each.code === code), {
    what: `all contacts wait for ${code}`,
    withinMs: patienceMs,
  });

it('a mailbox that the provider rests cools down until Retry-After, with everybody in it', async () => {
  const tooMany = {
    provider: 'fake',
    kind: 'rate_limited',
    effect: 'none',
    reason: 'quota',
  } as const;
  world.failNextSend(mailboxId, new ProviderError({ ...tooMany, retryAfterMs: 2 * hourMs }));
  const before = Date.now();
  await start();
  await untilAllWaitFor('provider_throttled');
  const mailbox = await world.services.mailboxes.get(ana, { mailboxId });
  const until = new Date(mailbox.cooldownUntil ?? 0);
  expect(until.getTime()).toBeGreaterThanOrEqual(before + 2 * hourMs);
  expect(until.getTime()).toBeLessThan(Date.now() + 2 * hourMs);
  for (const { recheckAt } of await explanations()) expect(recheckAt).toBe(until.toISOString());
  const ahead = (ms: number) => world.wouldGrant(ana, mailboxId, new Date(until.getTime() + ms));
  expect(await ahead(-minuteMs)).toEqual([]);
  expect(await ahead(0)).toHaveLength(1);
  expect(await world.services.needsYou.list(ana, {})).toMatchObject({ total: 0 });
  expect(world.delivered(mailboxId)).toEqual([]);
});

it('a revoked grant is one notice, however many contacts wait', async () => {
  const revoked = { provider: 'fake', kind: 'auth_expired', effect: 'none' } as const;
  world.failNextSend(mailboxId, new ProviderError({ ...revoked, reason: 'invalid_grant' }));
  await start();
  await untilAllWaitFor('mailbox_disconnected');
  expect(await world.services.needsYou.list(ana, {})).toMatchObject({
    total: 1,
    items: [
      {
        kind: 'mailbox_disconnected',
        mailboxId,
        detail:
          'Google no longer accepts the connection (password changed or access revoked). Connect it again.',
      },
    ],
  });
  expect(world.delivered(mailboxId)).toEqual([]);
});
