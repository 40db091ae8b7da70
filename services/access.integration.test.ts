import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiScope } from '#domain/workspace/access.ts';
import { createContacts, createMailbox } from '#test/harness/factories.ts';
import { createServiceWorld, withRole, type ServiceWorld } from '#test/harness/service-world.ts';
import type { Access } from './context.ts';
import type { Services } from './index.ts';

let world: ServiceWorld;
let owner: Access;
let stranger: Access;
let ids: Ids;

type Ids = { contactId: string; mailboxId: string; campaignId: string; apiKeyId: string };

beforeAll(async () => {
  world = await createServiceWorld();
  [owner, stranger] = [await world.newOwner(), await world.newOwner()];
  const [contactId = ''] = await createContacts(world.db, owner.workspaceId, 1);
  const mailboxId = await createMailbox(world.db, owner.workspaceId);
  const campaign = await world.services.campaigns.create(owner, {
    name: 'Spring',
    mailboxIds: [mailboxId],
    steps: [{ kind: 'email', delay: 'PT0S', subject: 'Hi', body: 'Hello', writer: 'template' }],
  });
  const key = await world.services.apiKeys.create(owner, { name: 'ci', scopes: ['read'] });
  ids = { contactId, mailboxId, campaignId: campaign.id, apiKeyId: key.id };
});
afterAll(() => world.close());

type Case = [
  name: string,
  scope: ApiScope,
  call: (services: Services, access: Access, ids: Ids) => Promise<unknown>,
];

/** Verbs about one thing, which only its own workspace may know of. */
const aboutOneThing: Case[] = [
  ['getContact', 'read', (s, a, { contactId }) => s.contacts.get(a, { contactId })],
  ['updateContact', 'write', (s, a, { contactId }) => s.contacts.update(a, { contactId })],
  ['pauseContact', 'write', (s, a, { contactId }) => s.contacts.pause(a, { contactId })],
  ['resumeContact', 'write', (s, a, { contactId }) => s.contacts.resume(a, { contactId })],
  ['stopContact', 'write', (s, a, { contactId }) => s.contacts.stop(a, { contactId })],
  ['skipStep', 'write', (s, a, { contactId }) => s.contacts.skipStep(a, { contactId })],
  ['sendNow', 'write', (s, a, { contactId }) => s.contacts.sendNow(a, { contactId })],
  ['deleteContact', 'write', (s, a, { contactId }) => s.contacts.delete(a, { contactId })],
  [
    'listContactTimeline',
    'read',
    (s, a, { contactId }) => s.contacts.listTimeline(a, { contactId }),
  ],
  ['listContactEmails', 'read', (s, a, { contactId }) => s.contacts.listEmails(a, { contactId })],
  ['explainContact', 'read', (s, a, { contactId }) => s.contacts.explain(a, { contactId })],
  ['getMailbox', 'read', (s, a, { mailboxId }) => s.mailboxes.get(a, { mailboxId })],
  ['updateMailbox', 'admin', (s, a, { mailboxId }) => s.mailboxes.update(a, { mailboxId })],
  ['pauseMailbox', 'admin', (s, a, { mailboxId }) => s.mailboxes.pause(a, { mailboxId })],
  ['resumeMailbox', 'admin', (s, a, { mailboxId }) => s.mailboxes.resume(a, { mailboxId })],
  ['testMailbox', 'write', (s, a, { mailboxId }) => s.mailboxes.test(a, { mailboxId })],
  ['checkReplies', 'write', (s, a, { mailboxId }) => s.mailboxes.checkReplies(a, { mailboxId })],
  ['disconnectMailbox', 'admin', (s, a, { mailboxId }) => s.mailboxes.disconnect(a, { mailboxId })],
  ['getCampaign', 'read', (s, a, { campaignId }) => s.campaigns.get(a, { campaignId })],
  ['updateCampaign', 'write', (s, a, { campaignId }) => s.campaigns.update(a, { campaignId })],
  [
    'previewCampaign',
    'read',
    (s, a, { campaignId, contactId }) => s.campaigns.preview(a, { campaignId, contactId }),
  ],
  [
    'enrollContacts',
    'write',
    (s, a, { campaignId }) => s.campaigns.enroll(a, { campaignId, filter: {} }),
  ],
  ['startCampaign', 'write', (s, a, { campaignId }) => s.campaigns.start(a, { campaignId })],
  ['pauseCampaign', 'write', (s, a, { campaignId }) => s.campaigns.pause(a, { campaignId })],
  ['resumeCampaign', 'write', (s, a, { campaignId }) => s.campaigns.resume(a, { campaignId })],
  ['archiveCampaign', 'write', (s, a, { campaignId }) => s.campaigns.archive(a, { campaignId })],
  [
    'getCampaignProgress',
    'read',
    (s, a, { campaignId }) => s.campaigns.getProgress(a, { campaignId }),
  ],
  [
    'getCampaignVariants',
    'read',
    (s, a, { campaignId }) => s.campaigns.getVariants(a, { campaignId }),
  ],
  [
    'createCampaign',
    'write',
    (s, a, { mailboxId }) =>
      s.campaigns.create(a, {
        name: 'Autumn',
        mailboxIds: [mailboxId],
        steps: [{ kind: 'email', delay: 'PT0S', subject: 'Hi', body: 'Hello' }],
      }),
  ],
  ['revokeApiKey', 'admin', (s, a, { apiKeyId }) => s.apiKeys.revoke(a, { apiKeyId })],
  [
    'judgeReply',
    'write',
    (s, a) => s.replies.judge(a, { replyId: 'inb_none', meaning: 'question' }),
  ],
  ['listSandboxMessages', 'read', (s, a) => s.sandbox.listMessages(a)],
  [
    'answerSandboxMessage',
    'write',
    (s, a) => s.sandbox.answer(a, { messageId: 'm', kind: 'reply' }),
  ],
];

const others: Case[] = [
  ['listContacts', 'read', (s, a) => s.contacts.list(a, {})],
  ['createContact', 'write', (s, a) => s.contacts.create(a, { name: 'B', email: 'b@example.com' })],
  ['listMailboxes', 'read', (s, a) => s.mailboxes.list(a, {})],
  ['connectGmail', 'admin', (s, a) => s.mailboxes.connectGmail(a, {})],
  ['listCampaigns', 'read', (s, a) => s.campaigns.list(a, {})],
  ['listReplies', 'read', (s, a) => s.replies.list(a, {})],
  ['createApiKey', 'admin', (s, a) => s.apiKeys.create(a, { name: 'k', scopes: ['read'] })],
  ['listApiKeys', 'admin', (s, a) => s.apiKeys.list(a)],
  ['getMe', 'read', (s, a) => s.me.get(a)],
  [
    'subscribeToEvents',
    'read',
    (s, a) => s.events.subscribe(a, { after: null, onEvents: () => {} }),
  ],
];

const roleWithout = { read: null, write: 'viewer', admin: 'member' } as const;

describe.each([...aboutOneThing, ...others])('%s', (_name, scope, call) => {
  it(`refuses whoever lacks the scope ${scope}`, async () => {
    const role = roleWithout[scope];
    const lesser = role === null ? { ...owner, scopes: [] } : withRole(owner, role);
    await expect(call(world.services, lesser, ids)).rejects.toMatchObject({ code: 'forbidden' });
  });
});

it.each(aboutOneThing)('%s says not_found to another workspace', async (_name, _scope, call) => {
  await expect(call(world.services, stranger, ids)).rejects.toMatchObject({ code: 'not_found' });
});

it('shows nothing of another workspace in a list', async () => {
  const { contacts, mailboxes, campaigns, apiKeys } = world.services;
  const empty = { items: [], nextCursor: null };
  const nobody = { ...empty, isSimilar: false };
  expect(await contacts.list(stranger, {})).toEqual(nobody);
  expect(await mailboxes.list(stranger, {})).toEqual(empty);
  expect(await campaigns.list(stranger, {})).toEqual(empty);
  expect(await apiKeys.list(stranger)).toEqual(empty);
  const filtered = await contacts.list(stranger, { campaignId: ids.campaignId });
  expect(filtered).toEqual(nobody);
});

it('refuses fields it does not know', async () => {
  const input = { contactId: ids.contactId, workspaceId: stranger.workspaceId };
  await expect(world.services.contacts.get(owner, input)).rejects.toMatchObject({
    code: 'invalid_input',
    details: { fields: { input: expect.stringContaining('workspaceId') } },
  });
});
