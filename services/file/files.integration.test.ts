import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inWorkspace } from '#db/in-workspace.ts';
import { files } from '#db/schema/index.ts';
import { mostFileBytes } from '#domain/file/file-limits.ts';
import {
  auditedVerbs,
  createServiceWorld,
  withRole,
  type ServiceWorld,
} from '#test/harness/service-world.ts';
import { createCampaignScene } from '#test/harness/campaign-scene.ts';
import { createMailbox } from '#test/harness/factories.ts';
import type { Access } from '../context.ts';

let world: ServiceWorld;
let verbs: ServiceWorld['services']['files'];
beforeAll(async () => {
  world = await createServiceWorld();
  verbs = world.services.files;
});
afterAll(() => world.close());

const png = Buffer.from('\x89PNG\r\n\x1a\nand the rest', 'latin1');
async function* pieces(...all: Uint8Array[]) {
  yield* all;
}
const upload = (access: Access, fileName: string, ...content: Uint8Array[]) =>
  verbs.upload(access, { fileName }, pieces(...content));
const count = (owner: Access) => inWorkspace(world.db, owner.workspaceId, (tx) => tx.$count(files));

describe('uploadFile, getFile and listFiles', () => {
  it('keep a file byte for byte, once, and know an image by its bytes', async () => {
    const owner = await world.newOwner();
    const image = await upload(owner, 'C:\\tmp\\Logo.txt', png.subarray(0, 5), png.subarray(5));
    expect(image).toMatchObject({ name: 'Logo.txt', mediaType: 'image/png', byteSize: png.length });
    expect(image.id).toMatch(/^fil_/);
    expect(await upload(owner, 'Logo.txt', png)).toEqual(image);
    const other = await upload(owner, 'Offer.pdf', png.subarray(3));
    expect(other).toMatchObject({ mediaType: 'application/pdf' });
    expect(await count(owner)).toBe(2);
    const { content, ...known } = await verbs.get(owner, { fileId: image.id });
    expect(known).toEqual(image);
    expect(Buffer.from(content).equals(png)).toBe(true);
    const ids = [other.id, 'fil_x', image.id].join();
    expect((await verbs.list(owner, { ids })).items).toEqual([other, image]);
    expect(await auditedVerbs(world.db, owner)).toContain('uploadFile');
  });

  it.each([
    ['a program by its name', 'run.exe', png, 'type .exe'],
    ['a program by its bytes', 'a.pdf', Buffer.from('MZ......PE\0\0', 'latin1'), 'is a program'],
    [
      'a program in an archive',
      'a.zip',
      Buffer.from(zipSync({ 'b/run.js': strToU8('1') })),
      'holds b/run.js',
    ],
    ['nothing', 'a.txt', Buffer.alloc(0), 'is empty'],
    ['too much', 'a.txt', Buffer.alloc(mostFileBytes + 1), 'larger than 10 MB'],
  ])('refuse %s', async (_case, name, content, words) => {
    const owner = await world.newOwner();
    await expect(upload(owner, name, content)).rejects.toMatchObject({
      code: 'invalid_input',
      message: expect.stringContaining(words),
    });
    expect(await count(owner)).toBe(0);
  });

  it('take an archive of documents, and one that nobody can read', async () => {
    const owner = await world.newOwner();
    await upload(owner, 'a.zip', zipSync({ 'b/c.txt': strToU8('1') }));
    await upload(owner, 'broken.zip', Buffer.from('PK\x03\x04 and no end', 'latin1'));
    expect(await count(owner)).toBe(2);
  });

  it('show nothing to other workspaces, and take nothing from somebody who may only read', async () => {
    const owner = await world.newOwner();
    const stranger = await world.newOwner();
    const { id } = await upload(owner, 'Logo.png', png);
    await expect(verbs.get(stranger, { fileId: id })).rejects.toMatchObject({ code: 'not_found' });
    expect((await verbs.list(stranger, { ids: id })).items).toEqual([]);
    const theirs = await upload(stranger, 'Logo.png', png);
    expect(theirs.id).not.toBe(id);
    const reader = withRole(owner, 'viewer');
    await expect(upload(reader, 'a.png', png)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await verbs.get(reader, { fileId: id })).toMatchObject({ id });
  });
});

describe('a campaign', () => {
  it('takes along files of its workspace only, and says which is not there', async () => {
    const owner = await world.newOwner();
    const { id } = await upload(owner, 'Logo.png', png);
    const mailboxId = await createMailbox(world.db, owner.workspaceId);
    const email = { kind: 'email', delay: 'PT0S', subject: 'Hi', writer: 'template' } as const;
    const body = `<p>Hello <img src="cid:${id}"></p>`;
    const step = { ...email, body, format: 'html' as const, attachmentIds: [id] };
    const base = { name: 'Fall', mailboxIds: [mailboxId] };
    const campaign = await world.services.campaigns.create(owner, { ...base, steps: [step] });
    expect(campaign.steps).toMatchObject([{ format: 'html', attachmentIds: [id] }]);

    const foreign = await upload(await world.newOwner(), 'Logo.png', png);
    const wrong = { ...step, attachmentIds: [foreign.id] };
    const fields = { 'steps.0.attachmentIds': `There is no file ${foreign.id} to attach.` };
    const refusal = { code: 'invalid_input', details: { fields } };
    const { create, update } = world.services.campaigns;
    await expect(create(owner, { ...base, steps: [wrong] })).rejects.toMatchObject(refusal);
    const campaignId = campaign.id;
    await expect(update(owner, { campaignId, steps: [wrong] })).rejects.toMatchObject(refusal);
    const other = { key: 'B', weight: 1, subject: 'Hi', body: '<img src="cid:fil_x">' } as const;
    const variants = { ownWeight: 1, others: [{ ...other, format: 'html' as const }] };
    await expect(
      update(owner, { campaignId, steps: [{ ...step, variants }] }),
    ).rejects.toMatchObject({
      details: { fields: { 'steps.0.variants.others.0.body': 'There is no file fil_x to show.' } },
    });
  });

  it('that runs is edited, put on record and undone with its files', async () => {
    const owner = await world.newOwner();
    const scene = { contacts: 1, isStarted: true };
    const { campaignId } = await createCampaignScene(world, owner, scene);
    const { id } = await upload(owner, 'Logo.png', png);
    const { campaigns } = world.services;
    const { steps } = await campaigns.get(owner, { campaignId });
    const edited = steps.map(({ id: stepId, delay, subject, body }, position) => ({
      kind: 'email' as const,
      id: stepId,
      delay,
      subject,
      body,
      attachmentIds: position === 0 ? [id] : [],
    }));
    await campaigns.update(owner, { campaignId, steps: edited });
    const [latest] = (await campaigns.listSequenceVersions(owner, { campaignId })).items;
    expect(latest?.changes).toEqual([expect.stringContaining('other attachments')]);
    const after = await campaigns.get(owner, { campaignId });
    expect(after.steps[0]?.attachmentIds).toEqual([id]);
    await campaigns.undoSequenceEdit(owner, { campaignId });
    expect((await campaigns.get(owner, { campaignId })).steps).toEqual(steps);
  });
});
