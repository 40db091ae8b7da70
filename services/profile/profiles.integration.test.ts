import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inWorkspace } from '#db/in-workspace.ts';
import { findCampaignProfile } from '#db/queries/profile/find-campaign-profile.ts';
import { insertCampaign } from '#db/queries/campaign/insert-campaign.ts';
import { profiles } from '#db/schema/index.ts';
import { CampaignSettingsInput } from '#domain/campaign/campaign-settings-input.ts';
import { showSenderProfile } from '#domain/profile/show-sender-profile.ts';
import {
  auditedVerbs,
  createServiceWorld,
  withRole,
  type ServiceWorld,
} from '#test/harness/service-world.ts';
import { buildDocx } from '#test/fixtures/document/build-docx.ts';
import { buildPdf } from '#test/fixtures/document/build-pdf.ts';
import type { Access } from '../context.ts';

let world: ServiceWorld;
let verbs: ServiceWorld['services']['profiles'];
beforeAll(async () => {
  world = await createServiceWorld();
  verbs = world.services.profiles;
});
afterAll(() => world.close());

const ada = {
  name: 'Ada Lovelace',
  headline: 'Analyst of engines',
  skills: ['Mathematics', 'Notes'],
  targetRoles: ['CTO'],
  experience: [
    { title: 'Analyst', organisation: 'Engines', from: '1842', to: null, summary: 'G.' },
  ],
  projects: [{ name: 'Note G', url: 'https://ada.example/g', summary: 'A first program.' }],
  tone: 'Warm and exact',
  say: ['analytical'],
  avoid: ['synergy'],
  calendarUrl: 'https://cal.example/ada',
  resumeText: 'Ada\r\n\r\n\r\nLovelace',
};

async function* pieces(file: Uint8Array) {
  for (let at = 0; at < file.byteLength; at += 65_536) yield file.subarray(at, at + 65_536);
}
const upload = (access: Access, file: Uint8Array, fields: object = {}) =>
  verbs.uploadResume(access, { fileName: 'ada.pdf', ...fields }, pieces(file));

describe('saveDefaultProfile and getDefaultProfile', () => {
  it('makes the profile and gives back all that was said', async () => {
    const owner = await world.newOwner();
    await expect(verbs.getDefault(owner)).rejects.toMatchObject({ code: 'not_found' });
    const { resumeText: _, ...said } = ada;
    const saved = await verbs.saveDefault(owner, ada);
    expect(saved).toMatchObject({ ...said, label: 'Main', isDefault: true, signatureHtml: '' });
    expect(saved.resume).toEqual({ fileName: null, text: 'Ada\n\nLovelace', uploadedAt: null });
    expect(await verbs.getDefault(owner)).toEqual(saved);
    expect(await auditedVerbs(world.db, owner)).toContain('saveDefaultProfile');
  });

  it('keeps what is left out, and takes away what is emptied', async () => {
    const owner = await world.newOwner();
    await verbs.saveDefault(owner, ada);
    const saved = await verbs.saveDefault(owner, { tone: 'Dry', resumeText: ' ', skills: [] });
    expect(saved).toMatchObject({ name: ada.name, tone: 'Dry', skills: [], resume: null });
  });

  it('takes out of a signature what could act, and keeps its text beside it', async () => {
    const owner = await world.newOwner();
    const signatureHtml = '<p onclick="x()"><b>Ada</b><script>alert(1)</script><br>London</p>';
    expect(await verbs.saveDefault(owner, { signatureHtml })).toMatchObject({
      signatureHtml: '<p><b>Ada</b><br />London</p>',
      signatureText: 'Ada\nLondon',
    });
    const emptied = await verbs.saveDefault(owner, { signatureHtml: '<p> <br></p>' });
    expect(emptied).toMatchObject({ signatureHtml: '', signatureText: '' });
  });

  it.each([
    ['a link of another kind', { calendarUrl: 'javascript:alert(1)' }],
    ['a project with such a link', { projects: [{ name: 'x', url: 'ftp://a.example' }] }],
    ['experience without a title', { experience: [{ title: ' ' }] }],
    ['too many skills', { skills: Array.from({ length: 101 }, (_, n) => `s${n}`) }],
    ['an empty label', { label: ' ' }],
  ])('refuses %s and changes nothing', async (_name, input) => {
    const owner = await world.newOwner();
    await expect(verbs.saveDefault(owner, input)).rejects.toMatchObject({ code: 'invalid_input' });
    expect(await verbs.list(owner)).toMatchObject({ items: [] });
  });

  it('takes text that no database takes, without what it does not take', async () => {
    const owner = await world.newOwner();
    const text = 'A\0da \uD83D';
    const saved = await verbs.saveDefault(owner, {
      name: text,
      skills: [text],
      experience: [{ title: text }],
      projects: [{ name: text, url: 'https://a.example/\0' }],
      signatureHtml: text,
      resumeText: text,
    });
    expect(saved).toMatchObject({ name: 'A\uFFFDda \uFFFD', resume: { text: 'Ada' } });
  });
});

describe('listProfiles and getProfile', () => {
  it('show profiles that are created, renamed, made the default and removed, each on the audit log', async () => {
    const owner = await world.newOwner();
    const first = await verbs.create(owner, { label: 'Work' });
    const second = await verbs.create(owner, { label: 'Jobs', name: 'Ada' });
    expect([first.isDefault, second.isDefault]).toEqual([true, false]);
    await verbs.update(owner, { profileId: second.id, label: 'Job search' });
    expect(await verbs.makeDefault(owner, { profileId: second.id })).toMatchObject({
      isDefault: true,
      label: 'Job search',
    });
    expect(
      (await verbs.list(owner)).items.map(({ label, isDefault }) => [label, isDefault]),
    ).toEqual([
      ['Job search', true],
      ['Work', false],
    ]);
    const refused = verbs.delete(owner, { profileId: second.id });
    await expect(refused).rejects.toMatchObject({ code: 'conflict' });
    await verbs.delete(owner, { profileId: first.id });
    await verbs.delete(owner, { profileId: second.id });
    expect(await verbs.list(owner)).toEqual({ items: [], nextCursor: null });
    expect(await auditedVerbs(world.db, owner)).toEqual(
      expect.arrayContaining([
        'createProfile',
        'updateProfile',
        'makeDefaultProfile',
        'deleteProfile',
      ]),
    );
  });

  it('know labels nobody else has, in any letter case', async () => {
    const owner = await world.newOwner();
    await verbs.create(owner, { label: 'Work' });
    const other = await verbs.create(owner, { label: 'Other' });
    const taken = { code: 'conflict', details: { fields: { label: expect.any(String) } } };
    await expect(verbs.create(owner, { label: 'WORK' })).rejects.toMatchObject(taken);
    const renaming = verbs.update(owner, { profileId: other.id, label: 'work' });
    await expect(renaming).rejects.toMatchObject(taken);
    await expect(verbs.saveDefault(owner, { label: 'OTHER' })).rejects.toMatchObject(taken);
  });

  it('let readers change nothing, and strangers know nothing', async () => {
    const owner = await world.newOwner();
    const { id: profileId } = await verbs.create(owner, { label: 'Mine' });
    const reader = withRole(owner, 'viewer');
    const stranger = await world.newOwner();
    const file = buildPdf(['Ada']);
    const changes = [
      (by: Access) => verbs.update(by, { profileId, name: 'No' }),
      (by: Access) => verbs.delete(by, { profileId }),
      (by: Access) => verbs.makeDefault(by, { profileId }),
      (by: Access) => upload(by, file, { profileId }),
    ];
    const ownChanges = [
      (by: Access) => verbs.create(by, { label: 'No' }),
      (by: Access) => verbs.saveDefault(by, { name: 'No' }),
      (by: Access) => upload(by, file),
    ];
    for (const change of [...changes, ...ownChanges]) {
      await expect(change(reader)).rejects.toMatchObject({ code: 'forbidden' });
    }
    for (const change of [...changes, (by: Access) => verbs.get(by, { profileId })]) {
      await expect(change(stranger)).rejects.toMatchObject({ code: 'not_found' });
    }
    expect(await verbs.list(stranger)).toMatchObject({ items: [] });
    expect(await verbs.get(reader, { profileId })).toMatchObject({ label: 'Mine', name: '' });
  });
});

describe('uploadResume', () => {
  it('keeps the text of a PDF and of a Word document, which can then be edited', async () => {
    const owner = await world.newOwner();
    const made = await upload(owner, buildPdf(['Ada Lovelace']));
    expect(made).toMatchObject({ isDefault: true, resume: { text: 'Ada Lovelace' } });
    const { id: profileId } = await verbs.create(owner, { label: 'Jobs' });
    const other = await upload(owner, buildDocx(['In Word']), { profileId, fileName: 'ada.docx' });
    const uploadedAt = world.now.at.toISOString();
    expect(other.resume).toEqual({ fileName: 'ada.docx', text: 'In Word', uploadedAt });
    const edited = await verbs.update(owner, { profileId, resumeText: 'In other words' });
    expect(edited.resume).toEqual({ fileName: 'ada.docx', text: 'In other words', uploadedAt });
  });

  it.each([
    ['a scan', buildPdf(['']), 'no_text'],
    ['a file over 10 MB', Buffer.alloc(10 * 1024 * 1024 + 1, 'a'), 'file_too_large'],
    ['an image', Buffer.from('89504e470d0a1a0a', 'hex'), 'unknown_format'],
  ])('says what is wrong with %s and leaves the résumé as it was', async (_name, file, fault) => {
    const owner = await world.newOwner();
    await verbs.saveDefault(owner, { resumeText: 'As it was' });
    await expect(upload(owner, file)).rejects.toMatchObject({
      code: 'invalid_input',
      message: expect.stringMatching(/^Expected .+, found .+/),
      details: { fault },
    });
    expect(await verbs.getDefault(owner)).toMatchObject({
      resume: { fileName: null, text: 'As it was' },
    });
  });
});

describe('the profile of a campaign', () => {
  const settings = CampaignSettingsInput.parse({});
  async function campaignOf(owner: Access, profileId: string | null) {
    const campaign = { workspaceId: owner.workspaceId, name: 'Fall', profileId, settings };
    const id = await inWorkspace(world.db, owner.workspaceId, (tx) => insertCampaign(tx, campaign));
    return {
      id,
      find: () => inWorkspace(world.db, owner.workspaceId, (tx) => findCampaignProfile(tx, id)),
    };
  }

  it('is its own, else the default, else none; and all the writer may know of it', async () => {
    const owner = await world.newOwner();
    const without = await campaignOf(owner, null);
    expect(await without.find()).toBeNull();
    await verbs.create(owner, { label: 'Work', name: 'Bob' });
    const own = await verbs.create(owner, { label: 'Jobs', ...ada, signatureHtml: '<p>A</p>' });
    expect(await without.find()).toMatchObject({ label: 'Work' });
    const profile = await (await campaignOf(owner, own.id)).find();
    expect(profile).toMatchObject({ label: 'Jobs' });
    expect(profile && showSenderProfile(profile)).toEqual({
      ...ada,
      resumeText: 'Ada\n\nLovelace',
    });
  });

  it('is the default again once its own is removed', async () => {
    const owner = await world.newOwner();
    await verbs.create(owner, { label: 'Work' });
    const { id: profileId } = await verbs.create(owner, { label: 'Jobs' });
    const campaign = await campaignOf(owner, profileId);
    await verbs.delete(owner, { profileId });
    expect(await campaign.find()).toMatchObject({ label: 'Work' });
    const view = await world.services.campaigns.get(owner, { campaignId: campaign.id });
    expect(view.profileId).toBeNull();
  });

  it('is chosen by its campaign, and nobody else’s profile can be', async () => {
    const owner = await world.newOwner();
    const { id: profileId } = await verbs.create(owner, { label: 'Work' });
    const { id: campaignId } = await campaignOf(owner, null);
    const { campaigns } = world.services;
    expect(await campaigns.update(owner, { campaignId, profileId })).toMatchObject({ profileId });
    expect(await campaigns.update(owner, { campaignId, name: 'Kept' })).toMatchObject({
      profileId,
    });
    const emptied = await campaigns.update(owner, { campaignId, profileId: null });
    expect(emptied).toMatchObject({ profileId: null });
    const foreign = await verbs.create(await world.newOwner(), { label: 'Theirs' });
    const stolen = campaigns.update(owner, { campaignId, profileId: foreign.id });
    await expect(stolen).rejects.toMatchObject({ code: 'not_found' });
  });
});

it('keeps no file: the table holds text only', async () => {
  const owner = await world.newOwner();
  await upload(owner, buildPdf(['Ada Lovelace']));
  const rows = await inWorkspace(world.db, owner.workspaceId, (tx) => tx.select().from(profiles));
  expect(JSON.stringify(rows)).not.toContain('%PDF');
});
