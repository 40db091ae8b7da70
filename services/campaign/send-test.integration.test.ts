import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inWorkspace } from '#db/in-workspace.ts';
import { updateMailbox } from '#db/queries/mailbox/update-mailbox.ts';
import { sealSecret } from '#db/seal-secret.ts';
import { parseRaw } from '#integrations/mail/parse-raw.ts';
import { ProviderError } from '#integrations/provider-error.ts';
import type { Access } from '#services/context.ts';
import { createCampaignScene, type CampaignScene } from '#test/harness/campaign-scene.ts';
import { createFakeMailProvider } from '#test/harness/fake-mail-provider.ts';
import {
  auditedVerbs,
  createServiceWorld,
  type ServiceWorld,
} from '#test/harness/service-world.ts';
import { StrictMailbox } from '#test/harness/strict-google/strict-mailbox.ts';

let world: ServiceWorld;
let ana: Access;
let scene: CampaignScene;
let mailbox: StrictMailbox;
let provider: ReturnType<typeof createFakeMailProvider>;

beforeAll(async () => {
  world = await createServiceWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  ana = await world.newOwner();
  scene = await createCampaignScene(world, ana, { contacts: 1 });
  const { mailboxId: rowId } = scene;
  const place = { workspaceId: ana.workspaceId, table: 'mailboxes', column: 'credentials', rowId };
  const credentials = sealSecret(world.deps.encryptionKeys, place, 'refresh-1');
  await inWorkspace(world.db, ana.workspaceId, (tx) => updateMailbox(tx, rowId, { credentials }));
  const options = { messageIds: 'rewritten', searchLagMs: 0, clock: () => new Date() } as const;
  mailbox = new StrictMailbox(`${rowId}@sandbox.test`, options);
  provider = createFakeMailProvider(mailbox);
  world.google.openMailbox = () => provider;
});

const send = (input: object = {}) => {
  const { campaignId, contactIds } = scene;
  const about = { campaignId, contactId: contactIds[0] ?? '', position: 0, ...input };
  return world.services.campaigns.sendTest(ana, about);
};

describe('sendTest', () => {
  it('mails the email as the contact would get it, to the mailbox itself, outside the ledger', async () => {
    const address = `${scene.mailboxId}@sandbox.test`;
    expect(await send()).toEqual({ to: address, subject: 'Hello Ada' });
    const [delivered] = mailbox.delivered;
    const mail = await parseRaw(delivered?.raw ?? Buffer.alloc(0));
    expect(mail).toMatchObject({ subject: 'Hello Ada', to: [{ address }] });
    expect(mail.text).toContain('Mail 1');
    expect(delivered?.raw.toString()).not.toMatch(/send-id|unsubscribe/i);
    expect(await auditedVerbs(world.db, ana)).toContain('sendTest');
  });

  it('takes steps that are not saved yet', async () => {
    const steps = [{ kind: 'email', delay: 'PT0S', subject: 'Other', body: 'Text' }];
    expect(await send({ steps })).toMatchObject({ subject: 'Other' });
  });

  it.each([
    ['a variable the contact lacks', { kind: 'email', subject: 'x', body: '{{custom.none}}' }],
    ['no text of its own', { kind: 'email', writer: 'ai', brief: 'About this' }],
  ])('refuses an email with %s, and sends nothing', async (_, step) => {
    const steps = [{ delay: 'PT0S', ...step }];
    await expect(send({ steps })).rejects.toMatchObject({ code: 'precondition_failed' });
    expect(mailbox.delivered).toEqual([]);
  });

  it('says what is wrong with the mailbox', async () => {
    await expect(send({ mailboxId: 'mbx_other' })).rejects.toMatchObject({
      code: 'precondition_failed',
    });
    const kind = 'unavailable' as const;
    const failure = new ProviderError({ provider: 'fake', kind, effect: 'none', reason: 'away' });
    provider.failNext('createDraft', failure);
    await expect(send()).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('knows neither emails that are not there nor campaigns of others', async () => {
    await expect(send({ position: 9 })).rejects.toMatchObject({ code: 'not_found' });
    const ben = await world.newOwner();
    const { campaignId, contactIds } = scene;
    const input = { campaignId, contactId: contactIds[0] ?? '', position: 0 };
    await expect(world.services.campaigns.sendTest(ben, input)).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});
