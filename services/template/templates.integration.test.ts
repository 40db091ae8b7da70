import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyAllTrash } from '#db/queries/housekeeping/empty-all-trash.ts';
import { trashKeptMs } from '#domain/contact/trash-kept-ms.ts';
import {
  auditedVerbs,
  createServiceWorld,
  withRole,
  type ServiceWorld,
} from '#test/harness/service-world.ts';
import type { Access } from '../context.ts';

let world: ServiceWorld;
let verbs: ServiceWorld['services']['templates'];
let folders: ServiceWorld['services']['templateFolders'];
beforeAll(async () => {
  world = await createServiceWorld();
  verbs = world.services.templates;
  folders = world.services.templateFolders;
});
afterAll(() => world.close());

const intro = {
  name: 'Intro',
  subject: 'Hello {{firstName|there}}',
  body: 'A thought for {{company|you}}.',
};

const namesOf = async (owner: Access, input: object = {}) =>
  (await verbs.list(owner, input)).items.map(({ name }) => name);

describe('createTemplate and getTemplate', () => {
  it('keep what was written, with who and when', async () => {
    const owner = await world.newOwner();
    const made = await verbs.create(owner, intro);
    expect(made).toMatchObject({
      ...intro,
      folderId: null,
      format: 'text',
      attachmentIds: [],
      version: 1,
      changedBy: owner.actor,
      changedAt: world.now.at.toISOString(),
      useCount: 0,
      lastUsedAt: null,
    });
    expect(await verbs.get(owner, { templateId: made.id })).toEqual(made);
    expect(await auditedVerbs(world.db, owner)).toContain('createTemplate');
  });

  it.each([
    ['no name', { name: ' ' }, 'name'],
    ['no text', { body: ' \n' }, 'body'],
    ['a subject of two lines', { subject: 'One\nTwo' }, 'subject'],
    ['another format', { format: JSON.parse('"markdown"') }, 'format'],
  ])('refuse %s and keep nothing', async (_name, wrong, field) => {
    const owner = await world.newOwner();
    await expect(verbs.create(owner, { ...intro, ...wrong })).rejects.toMatchObject({
      code: 'invalid_input',
      details: { fields: { [field]: expect.any(String) } },
    });
    expect(await namesOf(owner)).toEqual([]);
  });

  it('name faults with their place, in the text and in the subject', async () => {
    const owner = await world.newOwner();
    const faulty = { ...intro, subject: 'On {{firstNam}}', body: 'Hi {{#if company}}you' };
    await expect(verbs.create(owner, faulty)).rejects.toMatchObject({
      code: 'invalid_input',
      details: { positions: { subject: 3, body: 3 } },
    });
  });

  it('take files along that the workspace has, and no others', async () => {
    const owner = await world.newOwner();
    async function* bytes() {
      yield Buffer.from('plan');
    }
    const { id } = await world.services.files.upload(owner, { fileName: 'plan.txt' }, bytes());
    const made = await verbs.create(owner, { ...intro, attachmentIds: [id] });
    expect(made.attachmentIds).toEqual([id]);
    const stranger = await world.newOwner();
    const fault = {
      code: 'invalid_input',
      details: { fields: { attachmentIds: expect.any(String) } },
    };
    const stolen = verbs.create(stranger, { ...intro, attachmentIds: [id] });
    await expect(stolen).rejects.toMatchObject(fault);
    const body = '<img src="cid:fil_gone">';
    const hollow = verbs.update(owner, { templateId: made.id, version: 1, format: 'html', body });
    await expect(hollow).rejects.toMatchObject({
      details: { fields: { body: expect.any(String) } },
    });
  });

  it('know names that no other has, in any letter case', async () => {
    const owner = await world.newOwner();
    await verbs.create(owner, intro);
    const other = await verbs.create(owner, { ...intro, name: 'Other' });
    const taken = { code: 'conflict', details: { fields: { name: expect.any(String) } } };
    await expect(verbs.create(owner, { ...intro, name: 'INTRO' })).rejects.toMatchObject(taken);
    const renaming = verbs.update(owner, { templateId: other.id, version: 1, name: 'intro' });
    await expect(renaming).rejects.toMatchObject(taken);
    const { version } = await verbs.get(owner, { templateId: other.id });
    expect(version).toBe(1);
  });
});

describe('useTemplate', () => {
  it('counts how often an email was begun from it, which is no new version', async () => {
    const owner = await world.newOwner();
    const { id: templateId } = await verbs.create(owner, intro);
    await verbs.use(owner, { templateId });
    const used = await verbs.use(owner, { templateId });
    const lastUsedAt = world.now.at.toISOString();
    expect(used).toMatchObject({ ...intro, useCount: 2, lastUsedAt, version: 1 });
    expect(await auditedVerbs(world.db, owner)).toContain('useTemplate');
  });
});

describe('duplicateTemplate', () => {
  it('makes a copy that stands in the same folder under a name of its own, with a history of its own', async () => {
    const owner = await world.newOwner();
    const { id: folderId } = await folders.create(owner, { name: 'Sales' });
    const { id: templateId } = await verbs.create(owner, { ...intro, folderId });
    await verbs.update(owner, { templateId, version: 1, body: 'Second.' });
    await verbs.use(owner, { templateId });
    const copy = await verbs.duplicate(owner, { templateId });
    expect(copy).toMatchObject({ name: 'Intro (copy)', folderId, version: 1, useCount: 0 });
    const copies = await Promise.all([1, 2].map(() => verbs.duplicate(owner, { templateId })));
    expect(copies.map(({ name }) => name).toSorted()).toEqual(['Intro (copy 2)', 'Intro (copy 3)']);
    expect(copy.body).toBe('Second.');
    expect(await auditedVerbs(world.db, owner)).toContain('duplicateTemplate');
  });
});

describe('deleteTemplate and restoreTemplate', () => {
  it('take it out, bring it back with its versions, and lose it for good after 30 days', async () => {
    const owner = await world.newOwner();
    const { id: templateId } = await verbs.create(owner, intro);
    await verbs.update(owner, { templateId, version: 1, body: 'Second.' });
    await verbs.delete(owner, { templateId });
    expect(await namesOf(owner)).toEqual([]);
    const gone = { code: 'not_found' };
    await expect(verbs.get(owner, { templateId })).rejects.toMatchObject(gone);
    await expect(verbs.use(owner, { templateId })).rejects.toMatchObject(gone);
    await expect(verbs.listVersions(owner, { templateId })).rejects.toMatchObject(gone);
    const restored = await verbs.restore(owner, { templateId });
    expect(restored).toMatchObject({ name: 'Intro', body: 'Second.', version: 2 });
    await expect(verbs.restore(owner, { templateId })).rejects.toMatchObject(gone);
    expect(await auditedVerbs(world.db, owner)).toEqual(
      expect.arrayContaining(['deleteTemplate', 'restoreTemplate']),
    );

    await verbs.delete(owner, { templateId });
    await emptyAllTrash(world.db, new Date(world.now.at.getTime() + trashKeptMs - 60_000));
    await verbs.restore(owner, { templateId });
    await verbs.delete(owner, { templateId });
    await emptyAllTrash(world.db, new Date(world.now.at.getTime() + trashKeptMs + 60_000));
    await expect(verbs.restore(owner, { templateId })).rejects.toMatchObject(gone);
  });

  it('give its name away, and bring it back as a copy', async () => {
    const owner = await world.newOwner();
    const { id: templateId } = await verbs.create(owner, intro);
    await verbs.delete(owner, { templateId });
    await verbs.create(owner, intro);
    expect(await verbs.restore(owner, { templateId })).toMatchObject({ name: 'Intro (copy)' });
  });
});

describe('listTemplates', () => {
  it('searches for every word in names, subjects and texts, and not in the tags of HTML', async () => {
    const owner = await world.newOwner();
    await verbs.create(owner, intro);
    await verbs.create(owner, { name: 'Event', subject: 'Berlin', body: '100% good_food' });
    await verbs.create(owner, { name: 'News', body: '<p class="event">Hi</p>', format: 'html' });
    expect(await namesOf(owner, { q: 'THOUGHT intro' })).toEqual(['Intro']);
    expect(await namesOf(owner, { q: 'berlin' })).toEqual(['Event']);
    expect(await namesOf(owner, { q: 'event' })).toEqual(['Event']);
    expect(await namesOf(owner, { q: '0% d_f' })).toEqual(['Event']);
    expect(await namesOf(owner, { q: '%' })).toEqual(['Event']);
    expect(await namesOf(owner, { q: 'thought berlin' })).toEqual([]);
  });

  it('reads page by page, by name', async () => {
    const owner = await world.newOwner();
    for (const name of ['b', 'A', 'c', 'B2', 'a1']) await verbs.create(owner, { ...intro, name });
    const names: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page = await verbs.list(owner, { limit: 2, ...(cursor && { cursor }) });
      names.push(...page.items.map(({ name }) => name));
      cursor = page.nextCursor;
    }
    expect(names).toEqual(['A', 'a1', 'b', 'B2', 'c']);
  });
});

describe('listTemplateFolders', () => {
  it('shows folders that hold templates, are renamed, and leave their templates behind', async () => {
    const owner = await world.newOwner();
    const sales = await folders.create(owner, { name: 'Sales' });
    const { id: templateId } = await verbs.create(owner, { ...intro, folderId: sales.id });
    await verbs.create(owner, { ...intro, name: 'Loose' });
    expect(await namesOf(owner, { folderId: sales.id })).toEqual(['Intro']);
    expect(await namesOf(owner, { folderId: 'none' })).toEqual(['Loose']);
    const renamed = await folders.rename(owner, { folderId: sales.id, name: 'Selling' });
    expect(renamed).toMatchObject({ name: 'Selling', templateCount: 1 });
    await folders.delete(owner, { folderId: sales.id });
    expect(await verbs.get(owner, { templateId })).toMatchObject({ folderId: null, version: 1 });
    expect(await folders.list(owner, undefined)).toEqual({ items: [], nextCursor: null });
    expect(await auditedVerbs(world.db, owner)).toEqual(
      expect.arrayContaining([
        'createTemplateFolder',
        'renameTemplateFolder',
        'deleteTemplateFolder',
      ]),
    );
  });

  it('shows no two of one name, in any letter case', async () => {
    const owner = await world.newOwner();
    await folders.create(owner, { name: 'Sales' });
    const { id: folderId } = await folders.create(owner, { name: 'Jobs' });
    const taken = { code: 'conflict' };
    await expect(folders.create(owner, { name: 'SALES' })).rejects.toMatchObject(taken);
    await expect(folders.rename(owner, { folderId, name: 'sales' })).rejects.toMatchObject(taken);
    expect(await folders.rename(owner, { folderId, name: 'JOBS' })).toMatchObject({ name: 'JOBS' });
  });
});

describe('moveTemplate', () => {
  it('puts a template in and takes it out, which is no new version', async () => {
    const owner = await world.newOwner();
    const { id: folderId } = await folders.create(owner, { name: 'Sales' });
    const { id: templateId } = await verbs.create(owner, intro);
    const moved = await verbs.move(owner, { templateId, folderId });
    expect(moved).toMatchObject({ folderId, version: 1 });
    expect(await verbs.move(owner, { templateId, folderId: null })).toMatchObject({
      folderId: null,
    });
    expect(await auditedVerbs(world.db, owner)).toContain('moveTemplate');
    const lost = verbs.move(owner, { templateId, folderId: 'tfo_none' });
    await expect(lost).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('who may', () => {
  it('read changes nothing, and strangers know nothing', async () => {
    const owner = await world.newOwner();
    const { id: templateId } = await verbs.create(owner, intro);
    const { id: folderId } = await folders.create(owner, { name: 'Sales' });
    const reader = withRole(owner, 'viewer');
    const stranger = await world.newOwner();
    const changes = [
      (by: Access) => verbs.update(by, { templateId, version: 1, body: 'No' }),
      (by: Access) => verbs.move(by, { templateId, folderId: null }),
      (by: Access) => verbs.duplicate(by, { templateId }),
      (by: Access) => verbs.use(by, { templateId }),
      (by: Access) => verbs.restoreVersion(by, { templateId, number: 1 }),
      (by: Access) => verbs.delete(by, { templateId }),
      (by: Access) => verbs.restore(by, { templateId }),
      (by: Access) => folders.rename(by, { folderId, name: 'No' }),
      (by: Access) => folders.delete(by, { folderId }),
    ];
    const additions = [
      (by: Access) => verbs.create(by, { ...intro, name: 'No' }),
      (by: Access) => folders.create(by, { name: 'No' }),
    ];
    for (const change of [...changes, ...additions]) {
      await expect(change(reader)).rejects.toMatchObject({ code: 'forbidden' });
    }
    const readings = [
      (by: Access) => verbs.get(by, { templateId }),
      (by: Access) => verbs.listVersions(by, { templateId }),
      (by: Access) => verbs.getVersion(by, { templateId, number: 1 }),
    ];
    for (const call of [...changes, ...readings]) {
      await expect(call(stranger)).rejects.toMatchObject({ code: 'not_found' });
    }
    const stolen = verbs.create(stranger, { ...intro, folderId });
    await expect(stolen).rejects.toMatchObject({ code: 'not_found' });
    expect(await namesOf(stranger)).toEqual([]);
    expect(await verbs.get(reader, { templateId })).toMatchObject(intro);
  });
});
