import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SandboxMessageView } from '#domain/sandbox/sandbox-message-view.ts';
import type { SandboxAnswer } from '#integrations/sandbox/sandbox-answer.ts';
import { createCampaignScene, placeEnrollment, writeMail } from '#test/harness/campaign-scene.ts';
import {
  auditedVerbs,
  createServiceWorld,
  type ServiceWorld,
} from '#test/harness/service-world.ts';
import type { Access } from '../context.ts';
import { createServices, type Services } from '../index.ts';

let world: ServiceWorld;
let ana: Access;
let mailboxId: string;
let services: Services;
const answers: SandboxAnswer[] = [];

const message = (id: string): SandboxMessageView => ({
  id,
  threadId: 't',
  from: 'you@sandbox.test',
  to: 'ada@client.test',
  subject: 'Hello',
  text: 'Mail',
  sentAt: '2026-11-21T10:00:00.000Z',
});

beforeAll(async () => {
  world = await createServiceWorld();
  ana = await world.newOwner();
  const scene = await createCampaignScene(world, ana, { contacts: 1, isStarted: true });
  ({ mailboxId } = scene);
  const [enrollmentId = ''] = scene.enrollmentIds;
  await placeEnrollment(world, ana, enrollmentId, { state: 'active', mailboxId });
  await writeMail(world, ana, enrollmentId, { state: 'sent', providerMessageId: 'm-ours' });
  const sandbox = {
    listMessages: async () => [message('m-theirs'), message('m-ours')],
    answer: async (answer: SandboxAnswer) => {
      answers.push(answer);
      return { id: 'answer-1' };
    },
  };
  services = createServices({ ...world.deps, sandbox });
});
afterAll(() => world.close());

describe('listSandboxMessages', () => {
  it('shows what this workspace sent, although another uses the same account', async () => {
    expect(services.sandbox.isOn).toBe(true);
    const { items } = await services.sandbox.listMessages(ana);
    expect(items.map(({ id }) => id)).toEqual(['m-ours']);
    const stranger = await world.newOwner();
    expect((await services.sandbox.listMessages(stranger)).items).toEqual([]);
  });
});

describe('answerSandboxMessage', () => {
  it('answers as the recipient and makes the mailbox look', async () => {
    const input = { messageId: 'm-ours', kind: 'out_of_office', returnOn: '2026-12-02' } as const;
    expect(await services.sandbox.answer(ana, input)).toEqual({ id: 'answer-1' });
    expect(answers).toEqual([input]);
    expect(world.temporal.ofKind('watch_mailbox')).toMatchObject([{ mailboxId }]);
    expect(await auditedVerbs(world.db, ana)).toContain('answerSandboxMessage');
  });

  it('knows only mails of this workspace', async () => {
    const theirs = services.sandbox.answer(ana, { messageId: 'm-theirs', kind: 'reply' });
    await expect(theirs).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is not there when the Sandbox is off', async () => {
    expect(world.services.sandbox.isOn).toBe(false);
    const off = world.services.sandbox.answer(ana, { messageId: 'm-ours', kind: 'reply' });
    await expect(off).rejects.toMatchObject({ code: 'not_found' });
  });
});
