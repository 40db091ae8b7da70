import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inWorkspace } from '#db/in-workspace.ts';
import { auditLog, contactNoteChunks, contactNotes } from '#db/schema/index.ts';
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
let verbs: ServiceWorld['services']['notes'];
beforeAll(async () => {
  world = await createServiceWorld();
  verbs = world.services.notes;
});
afterAll(() => world.close());

async function scene() {
  const owner = await world.newOwner();
  const { id: contactId } = await world.services.contacts.create(owner, {
    name: 'Ada',
    email: 'ada@engines.test',
  });
  return { owner, contactId };
}

async function* once(file: Uint8Array) {
  yield file;
}
const count = (owner: Access, table: typeof contactNotes | typeof contactNoteChunks) =>
  inWorkspace(world.db, owner.workspaceId, (tx) => tx.$count(table));

describe('addNote and listNotes', () => {
  it('keep what was written, newest first, say who wrote it, and tell the timeline its title', async () => {
    const { owner, contactId } = await scene();
    const first = await verbs.add(owner, { contactId, text: 'Likes tea.\r\n\r\n\r\nHas a dog.' });
    expect(first).toMatchObject({
      kind: 'note',
      title: 'Likes tea.',
      text: 'Likes tea.\n\nHas a dog.',
      characters: 22,
      fileName: null,
      createdBy: { kind: 'user', name: 'Ana Alves' },
    });
    world.now.advance(1_000);
    const title = 'Call of Monday';
    const second = await verbs.add(owner, {
      contactId,
      kind: 'meeting',
      title,
      text: 'They hire.',
    });
    expect((await verbs.list(owner, { contactId })).items).toEqual([second, first]);
    const timeline = await world.services.contacts.listTimeline(owner, { contactId });
    expect(timeline.items).toContainEqual(
      expect.objectContaining({ type: 'contact.note_added', data: { title } }),
    );
  });

  it('show the beginning of a long note in the list, and all of it by itself', async () => {
    const { owner, contactId } = await scene();
    const text = 'They plan a new plant. '.repeat(300).trim();
    const { id: noteId } = await verbs.add(owner, { contactId, text });
    const [listed] = (await verbs.list(owner, { contactId })).items;
    expect(listed).toMatchObject({ text: text.slice(0, 2_000), characters: text.length });
    expect(await verbs.get(owner, { contactId, noteId })).toMatchObject({ text });
    expect(await count(owner, contactNoteChunks)).toBeGreaterThan(8);
  });

  it('put no word of a note into the audit log', async () => {
    const { owner, contactId } = await scene();
    const { id: noteId } = await verbs.add(owner, { contactId, title: 'Velvet', text: 'Velvet.' });
    await verbs.delete(owner, { contactId, noteId });
    expect(await auditedVerbs(world.db, owner)).toEqual(
      expect.arrayContaining(['addNote', 'deleteNote']),
    );
    const rows = await inWorkspace(world.db, owner.workspaceId, (tx) => tx.select().from(auditLog));
    expect(JSON.stringify(rows)).not.toContain('Velvet');
  });

  it.each([
    ['nothing', { text: ' \n ' }],
    ['too much', { text: 'word '.repeat(20_001) }],
    ['a title of more than 200 letters', { text: 'x', title: 'x'.repeat(201) }],
  ])('refuse %s', async (_name, input) => {
    const { owner, contactId } = await scene();
    const adding = verbs.add(owner, { contactId, ...input });
    await expect(adding).rejects.toMatchObject({ code: 'invalid_input' });
    expect(await count(owner, contactNotes)).toBe(0);
  });

  it('take a hundred notes a contact', async () => {
    const { owner, contactId } = await scene();
    const note = { contactId, kind: 'note', title: 'A', text: 'A' } as const;
    const by = { workspaceId: owner.workspaceId, createdBy: owner.actor };
    await inWorkspace(world.db, owner.workspaceId, (tx) =>
      tx.insert(contactNotes).values(Array.from({ length: 100 }, () => ({ ...note, ...by }))),
    );
    await expect(verbs.add(owner, note)).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('addNoteFile', () => {
  it.each([
    ['a PDF', buildPdf(['They hire in May']), 'They hire in May'],
    ['a Word document', buildDocx(['They hire', 'in May']), 'They hire\n\nin May'],
    ['a CSV file', Buffer.from('When,What\r\nMay,hire'), 'When,What\nMay,hire'],
  ])('keeps the text of %s under the name of the file', async (_name, file, text) => {
    const { owner, contactId } = await scene();
    const note = await verbs.addFile(owner, { contactId, fileName: 'minutes' }, once(file));
    expect(note).toMatchObject({ kind: 'file', title: 'minutes', fileName: 'minutes', text });
    expect(await auditedVerbs(world.db, owner)).toContain('addNoteFile');
  });

  it('says what is wrong with a file, and keeps nothing of it', async () => {
    const { owner, contactId } = await scene();
    const adding = verbs.addFile(owner, { contactId, fileName: 'a' }, once(buildPdf([''])));
    await expect(adding).rejects.toMatchObject({
      code: 'invalid_input',
      details: { fault: 'no_text' },
    });
    expect(await count(owner, contactNotes)).toBe(0);
  });
});

describe('deleteNote and getNote', () => {
  it('remove a note with its pieces, once', async () => {
    const { owner, contactId } = await scene();
    const { id: noteId } = await verbs.add(owner, { contactId, text: 'Likes tea.' });
    await verbs.delete(owner, { contactId, noteId });
    expect(await count(owner, contactNoteChunks)).toBe(0);
    for (const verb of [verbs.delete, verbs.get]) {
      await expect(verb(owner, { contactId, noteId })).rejects.toMatchObject({ code: 'not_found' });
    }
    const { items } = await world.services.contacts.listTimeline(owner, { contactId });
    expect(items[0]).toMatchObject({ type: 'contact.note_removed', data: { title: 'Likes tea.' } });
  });

  it('let readers change nothing, and strangers know nothing', async () => {
    const { owner, contactId } = await scene();
    const { id: noteId } = await verbs.add(owner, { contactId, text: 'Likes tea.' });
    const reader = withRole(owner, 'viewer');
    const stranger = await world.newOwner();
    const changes = [
      (by: Access) => verbs.add(by, { contactId, text: 'No' }),
      (by: Access) => verbs.addFile(by, { contactId, fileName: 'a' }, once(Buffer.from('No'))),
      (by: Access) => verbs.delete(by, { contactId, noteId }),
    ];
    for (const change of changes) {
      await expect(change(reader)).rejects.toMatchObject({ code: 'forbidden' });
    }
    const reads = [
      (by: Access) => verbs.list(by, { contactId }),
      (by: Access) => verbs.get(by, { contactId, noteId }),
    ];
    for (const act of [...changes, ...reads]) {
      await expect(act(stranger)).rejects.toMatchObject({ code: 'not_found' });
    }
    expect((await verbs.list(reader, { contactId })).items).toHaveLength(1);
  });
});

describe('a note', () => {
  it('goes with its contact, to another one or for good', async () => {
    const { owner, contactId } = await scene();
    const { contacts } = world.services;
    const other = await contacts.create(owner, { name: 'Ada', email: 'ada@home.test' });
    await verbs.add(owner, { contactId: other.id, text: 'Likes tea.' });
    await contacts.merge(owner, { contactId, otherId: other.id });
    expect((await verbs.list(owner, { contactId })).items).toMatchObject([{ text: 'Likes tea.' }]);
  });
});
