import PostalMime from 'postal-mime';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inWorkspace } from '#db/in-workspace.ts';
import { updateMailbox } from '#db/queries/mailbox/update-mailbox.ts';
import { sealSecret } from '#db/seal-secret.ts';
import type { SendTestEmailInput } from '#domain/email/send-test-email-input.ts';
import { createFakeMailProvider } from '#test/harness/fake-mail-provider.ts';
import { createContacts, createMailbox } from '#test/harness/factories.ts';
import {
  auditedVerbs,
  createServiceWorld,
  withRole,
  type ServiceWorld,
} from '#test/harness/service-world.ts';
import { StrictMailbox } from '#test/harness/strict-google/strict-mailbox.ts';
import type { Access } from '../context.ts';

let world: ServiceWorld;
let ana: Access;
let mailboxId: string;
let mailbox: StrictMailbox;
let fileId: string;

beforeAll(async () => {
  world = await createServiceWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  ana = await world.newOwner();
  mailboxId = await createMailbox(world.db, ana.workspaceId);
  const rowId = mailboxId;
  const place = { workspaceId: ana.workspaceId, table: 'mailboxes', column: 'credentials', rowId };
  const credentials = sealSecret(world.deps.encryptionKeys, place, 'refresh-1');
  await inWorkspace(world.db, ana.workspaceId, (tx) => updateMailbox(tx, rowId, { credentials }));
  const options = { messageIds: 'rewritten', searchLagMs: 0, clock: () => new Date() } as const;
  mailbox = new StrictMailbox(`${rowId}@sandbox.test`, options);
  world.google.openMailbox = () => createFakeMailProvider(mailbox);
  const png = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  const file = (async function* () {
    yield png;
  })();
  ({ id: fileId } = await world.services.files.upload(ana, { fileName: 'Logo.png' }, file));
  await world.services.profiles.saveDefault(ana, { name: 'Jo', signatureHtml: '<b>Jo</b>' });
});

const send = (step: SendTestEmailInput['step'], input: object = {}, access = ana) =>
  world.services.emails.sendTest(access, { mailboxId, step, ...input });
const rich = () => ({
  subject: 'For {{company}}',
  body: `<p onclick="x()">Hi {{firstName}} of {{custom.City}}</p><img src="cid:${fileId}"><p>{{signature}}</p>`,
  format: 'html' as const,
  attachmentIds: [fileId],
});

describe('sendTestEmail', () => {
  it('mails an email that nobody saved as a contact would get it, with its files and signature', async () => {
    const [contactId = ''] = await createContacts(world.db, ana.workspaceId, 1);
    const step = { ...rich(), body: rich().body.replace(' of {{custom.City}}', '') };
    const sent = await send(step, { contactId });
    expect(sent).toMatchObject({ subject: 'For Analytical Engines' });
    const { html, text, attachments } = await PostalMime.parse(mailbox.delivered[0]?.raw ?? '');
    expect(html?.trim()).toBe(`<p>Hi Ada</p><img src="cid:${fileId}@sandbox.test" /><b>Jo</b>`);
    expect(text?.trim()).toContain('Hi Ada');
    expect(attachments.map(({ disposition }) => disposition)).toEqual(['inline', 'attachment']);
    expect(mailbox.delivered[0]?.raw.toString()).not.toMatch(/send-id|unsubscribe/i);
    expect(await auditedVerbs(world.db, ana)).toContain('sendTestEmail');
  });

  it('takes somebody made up when nobody is chosen', async () => {
    await send(rich());
    const { html } = await PostalMime.parse(mailbox.delivered[0]?.raw ?? '');
    expect(html).toContain('Hi Ada of City');
  });

  it.each([
    ['no words', { subject: 'x', body: '<p></p>', format: 'html' as const }, 'invalid_input'],
    [
      'a file that is not there',
      { subject: 'x', body: 'y', attachmentIds: ['fil_x'] },
      'invalid_input',
    ],
  ])('refuses %s, and sends nothing', async (_case, step, code) => {
    await expect(send(step)).rejects.toMatchObject({ code });
    expect(mailbox.delivered).toEqual([]);
  });

  it('refuses what the contact lacks, contacts and mailboxes of others, and who may only read', async () => {
    const [contactId = ''] = await createContacts(world.db, ana.workspaceId, 1);
    const refuses = (refused: Promise<unknown>, code: string) =>
      expect(refused).rejects.toMatchObject({ code });
    await refuses(send(rich(), { contactId }), 'precondition_failed');
    await refuses(send(rich(), { contactId: 'con_x' }), 'not_found');
    await refuses(send(rich(), { profileId: 'prf_x' }), 'not_found');
    await refuses(send({ subject: 'x', body: 'y' }, {}, await world.newOwner()), 'not_found');
    await refuses(send(rich(), {}, withRole(ana, 'viewer')), 'forbidden');
    expect(mailbox.delivered).toEqual([]);
  });
});
