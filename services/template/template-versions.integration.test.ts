import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  auditedVerbs,
  createServiceWorld,
  type ServiceWorld,
} from '#test/harness/service-world.ts';

let world: ServiceWorld;
let verbs: ServiceWorld['services']['templates'];
beforeAll(async () => {
  world = await createServiceWorld();
  verbs = world.services.templates;
});
afterAll(() => world.close());

const intro = {
  name: 'Intro',
  subject: 'Hello {{firstName|there}}',
  body: 'A thought for {{company|you}}.',
};

describe('updateTemplate', () => {
  it('makes a version each time, tells what it changed, and none when nothing changed', async () => {
    const owner = await world.newOwner();
    const { id: templateId } = await verbs.create(owner, intro);
    await verbs.update(owner, { templateId, version: 1, subject: null, body: 'New.' });
    await verbs.update(owner, { templateId, version: 2, name: 'Start' });
    const same = await verbs.update(owner, { templateId, version: 3, body: 'New.' });
    expect(same).toMatchObject({ name: 'Start', subject: null, body: 'New.', version: 3 });
    const { items } = await verbs.listVersions(owner, { templateId });
    expect(items.map(({ number, isCurrent, changed }) => [number, isCurrent, changed])).toEqual([
      [3, true, ['name']],
      [2, false, ['subject', 'body']],
      [1, false, []],
    ]);
    expect(await auditedVerbs(world.db, owner)).toContain('updateTemplate');
  });

  it('refuses what no step would take: a text that does not go with its format, whichever of both changes', async () => {
    const owner = await world.newOwner();
    const body = '<p title={{company}}>Hi</p>';
    const message = 'In HTML this goes into text, or between the quotes of an attribute.';
    const refusal = {
      code: 'invalid_input',
      details: { fields: { body: message }, positions: { body: 9 } },
    };
    const html = { ...intro, body, format: 'html' as const };
    await expect(verbs.create(owner, html)).rejects.toMatchObject(refusal);
    const { id: templateId, version } = await verbs.create(owner, { ...intro, body });
    const change = { templateId, version };
    await expect(verbs.update(owner, { ...change, format: 'html' })).rejects.toMatchObject(refusal);
    await verbs.update(owner, { ...change, body: '<p>Hi</p>', format: 'html' });
    const later = verbs.update(owner, { templateId, version: 2, body });
    await expect(later).rejects.toMatchObject(refusal);
    const blank = verbs.update(owner, { templateId, version: 2, body: '<p>&nbsp;</p>' });
    await expect(blank).rejects.toMatchObject({
      details: { fields: { body: 'Write what this email says.' } },
    });
    const signed = verbs.create(owner, { ...intro, name: 'Signed', subject: 'I am {{signature}}' });
    await expect(signed).rejects.toMatchObject({
      details: { fields: { subject: 'A signature goes into the text.' } },
    });
  });

  it('refuses whoever did not see the last save: told what changed, nothing is lost', async () => {
    const owner = await world.newOwner();
    const { id: templateId } = await verbs.create(owner, intro);
    await verbs.update(owner, { templateId, version: 1, subject: 'Theirs' });
    await verbs.update(owner, { templateId, version: 2, body: 'Theirs' });
    const late = verbs.update(owner, { templateId, version: 1, body: 'Mine' });
    await expect(late).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/saved this template meanwhile and changed: .*text/),
      details: { version: 3, changed: expect.arrayContaining(['subject', 'body']) },
    });
    expect(await verbs.get(owner, { templateId })).toMatchObject({ body: 'Theirs', version: 3 });
  });

  it('takes the same twice as one save, even if the answer to the first was lost', async () => {
    const owner = await world.newOwner();
    const { id: templateId } = await verbs.create(owner, intro);
    const save = () => verbs.update(owner, { templateId, version: 1, body: 'Mine' });
    await save();
    expect(await save()).toMatchObject({ body: 'Mine', version: 2 });
  });

  it('keeps one of two at the same time, and tells the other', async () => {
    const owner = await world.newOwner();
    const { id: templateId } = await verbs.create(owner, intro);
    const save = (body: string) => verbs.update(owner, { templateId, version: 1, body });
    const ended = await Promise.allSettled([save('One'), save('Two')]);
    expect(ended.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await verbs.get(owner, { templateId })).toMatchObject({ version: 2 });
  });
});

describe('getTemplateVersion and restoreTemplateVersion', () => {
  it('show a version and bring it back, as one version more', async () => {
    const owner = await world.newOwner();
    const { id: templateId } = await verbs.create(owner, intro);
    await verbs.update(owner, { templateId, version: 1, body: 'Second.' });
    const first = await verbs.getVersion(owner, { templateId, number: 1 });
    expect(first).toMatchObject({ ...intro, number: 1, isCurrent: false, restoredFrom: null });
    const restored = await verbs.restoreVersion(owner, { templateId, number: 1 });
    expect(restored).toMatchObject({ ...intro, version: 3 });
    const third = await verbs.getVersion(owner, { templateId, number: 3 });
    expect(third).toMatchObject({ body: intro.body, restoredFrom: 1, changed: ['body'] });
    expect(await verbs.getVersion(owner, { templateId, number: 2 })).toMatchObject({
      body: 'Second.',
    });
    const unknown = verbs.restoreVersion(owner, { templateId, number: 9 });
    await expect(unknown).rejects.toMatchObject({ code: 'not_found' });
    expect(await auditedVerbs(world.db, owner)).toContain('restoreTemplateVersion');
  });

  it('leave its name to whoever has it now', async () => {
    const owner = await world.newOwner();
    const { id: templateId } = await verbs.create(owner, intro);
    await verbs.update(owner, { templateId, version: 1, name: 'Start', body: 'Second.' });
    await verbs.create(owner, intro);
    const restored = await verbs.restoreVersion(owner, { templateId, number: 1 });
    expect(restored).toMatchObject({ name: 'Start', body: intro.body });
  });
});

describe('listTemplateVersions', () => {
  it('reads page by page, the latest first', async () => {
    const owner = await world.newOwner();
    const { id: templateId } = await verbs.create(owner, intro);
    for (const version of [1, 2, 3, 4]) {
      await verbs.update(owner, { templateId, version, body: `Text ${version}` });
    }
    const numbers = async (cursor?: string) => {
      const page = { templateId, limit: 2, ...(cursor && { cursor }) };
      const { items, nextCursor } = await verbs.listVersions(owner, page);
      return { numbers: items.map(({ number }) => number), nextCursor };
    };
    const first = await numbers();
    const second = await numbers(first.nextCursor ?? '');
    const third = await numbers(second.nextCursor ?? '');
    expect([...first.numbers, ...second.numbers, ...third.numbers]).toEqual([5, 4, 3, 2, 1]);
    expect(third.nextCursor).toBeNull();
  });
});
