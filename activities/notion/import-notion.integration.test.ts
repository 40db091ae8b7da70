import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { trashContact } from '#db/queries/contact/trash-contact.ts';
import { contacts, customFields, importRejections, imports, outbox } from '#db/schema/index.ts';
import { findNotionSource } from '#db/queries/notion/find-notion-source.ts';
import { updateNotionSource } from '#db/queries/notion/update-notion-source.ts';
import type { NotionScene } from '#test/harness/notion-scene.ts';
import { notionScenes } from '#test/harness/notion-scenes.ts';

const { start: startScene, within } = notionScenes();
let scene: NotionScene;

const start = async () => (scene = await startScene());
const people = () =>
  within((tx) =>
    tx
      .select({ name: contacts.name, email: contacts.email, notionPageId: contacts.notionPageId })
      .from(contacts)
      .orderBy(contacts.email),
  );
it('imports every page of rows and keeps the id of each on its contact', async () => {
  await start();
  const pages = await scene.importPeople(230);
  const rows = await people();
  expect(rows).toHaveLength(230);
  expect(new Set(rows.map(({ notionPageId }) => notionPageId))).toEqual(new Set(pages));
});

it('rejects a row without a valid address with a reason, as a file does', async () => {
  await start();
  scene.people.addPage({ Name: 'No address' });
  scene.people.addPage({ Name: 'Bad address', Email: 'ada at client' });
  scene.people.addPage({ Name: 'Ada', Email: 'ada@client.test' });
  const run = await scene.importAgain();
  expect(run).toMatchObject({
    state: 'completed',
    source: 'notion',
    total: 3,
    created: 1,
    rejected: 2,
  });
  const rejected = await within((tx) =>
    tx
      .select()
      .from(importRejections)
      .where(eq(importRejections.importId, run.id))
      .orderBy(importRejections.record),
  );
  expect(rejected.map(({ code, column }) => ({ code, column }))).toEqual([
    { code: 'missing_email', column: 'Email' },
    { code: 'invalid_email', column: 'Email' },
  ]);
});

it('reads values as the types of their fields and doubts addresses, as with a file', async () => {
  await start();
  const { workspaceId } = scene.args;
  await within(async (tx) => {
    const field = { workspaceId, name: 'company size', type: 'number' as const, position: 1 };
    await tx.insert(customFields).values(field);
    const source = await findNotionSource(tx, scene.sourceId);
    const columns = source?.mapping.columns.map((column) =>
      column.target === 'company'
        ? { ...column, header: 'Company Size', target: 'custom' as const }
        : column,
    );
    const mapping = source && columns && { ...source.mapping, columns };
    await updateNotionSource(tx, scene.sourceId, { ...(mapping && { mapping }) });
  });
  scene.people.addPage({ Name: 'Ada', Email: 'info@client.test', Company: '1,250' });
  scene.people.addPage({ Name: 'Bob', Email: 'bob@client.test', Company: 'many' });
  expect(await scene.importAgain()).toMatchObject({ created: 1, rejected: 1 });
  const { custom, flags } = contacts;
  expect(await within((tx) => tx.select({ custom, flags }).from(contacts))).toEqual([
    { custom: { 'company size': '1250' }, flags: ['role_address'] },
  ]);
});

it('a second import updates and never doubles, also when an address was corrected in Notion', async () => {
  await start();
  const [page = '', other = ''] = await scene.importPeople(2);
  scene.people.edit(page, { Name: 'Ada King', Email: 'ada.king@client.test' });
  expect(await scene.importAgain()).toMatchObject({ created: 0, updated: 2, rejected: 0 });
  expect(await people()).toEqual([
    { name: 'Ada King', email: 'ada.king@client.test', notionPageId: page },
    { name: 'Person 1', email: 'p1@client.test', notionPageId: other },
  ]);
});

it('an address that two rows have makes one contact; a row made anew takes the place of a deleted one', async () => {
  await start();
  const [page = ''] = await scene.importPeople(1);
  const twin = scene.people.addPage({ Name: 'Twin', Email: 'p0@client.test' });
  expect(await scene.importAgain()).toMatchObject({ total: 2, updated: 1, rejected: 1 });
  expect(await people()).toMatchObject([{ notionPageId: page }]);
  scene.people.page(page).inTrash = true;
  await scene.setStatus([page], 'Replied');
  await scene.drainAll();
  await scene.importAgain();
  expect(await people()).toMatchObject([{ notionPageId: twin }]);
  await scene.drainAll();
  expect(scene.people.shown(twin, 'Status')).toBe('Replied');
});

it('a worker that dies between two pages loses and doubles nothing', async () => {
  await start();
  for (let row = 0; row < 150; row += 1) {
    scene.people.addPage({ Name: `Person ${row}`, Email: `p${row}@client.test` });
  }
  const { id: importId } = await scene.queueImport();
  scene.notion.faults.add(
    { route: 'dataSources.query', fault: 'slow', seconds: 0, times: 1 },
    { route: 'dataSources.query', fault: 'server_error', times: 1 },
  );
  const run = { workspaceId: scene.args.workspaceId, importId };
  await expect(scene.activities.importNotion(run)).rejects.toMatchObject({ kind: 'unavailable' });
  expect(await people()).toHaveLength(100);
  await scene.activities.importNotion(run);
  expect(await people()).toHaveLength(150);
  const [row] = await within((tx) => tx.select().from(imports).where(eq(imports.id, importId)));
  expect(row).toMatchObject({ state: 'completed', total: 150, created: 150 });
});

it('a revoked token and a database no longer shared end the import with a reason', async () => {
  await start();
  await scene.importPeople(1);
  scene.grant.hidden.add(scene.people.id);
  expect(await scene.importAgain()).toMatchObject({
    state: 'failed',
    error: { code: 'notion_database_gone' },
  });
  scene.grant.isRevoked = true;
  expect(await scene.importAgain()).toMatchObject({
    state: 'failed',
    error: { code: 'notion_disconnected' },
  });
});

it('pulls new rows only where that is wanted, and only when there are any', async () => {
  await start();
  await scene.importPeople(1);
  const pulls = () =>
    within((tx) => tx.select({ command: outbox.command }).from(outbox)).then(
      (rows) => rows.filter(({ command }) => command.kind === 'start_notion_import').length,
    );
  const look = async () => {
    scene.now.advance(3_600_000);
    const before = await pulls();
    await scene.activities.readNotion(scene.args);
    return (await pulls()) - before;
  };
  scene.people.addPage({ Name: 'New', Email: 'new@client.test' });
  expect(await look()).toBe(0);
  await within((tx) => updateNotionSource(tx, scene.sourceId, { pullEvery: 'PT1H' }));
  expect(await look()).toBe(1);
  await scene.importAgain();
  expect(await look()).toBe(0);
  expect(await people()).toHaveLength(2);
});

it('somebody in the trash is left alone, and imported anew from the same row', async () => {
  await start();
  const [page = '', other = ''] = await scene.importPeople(2);
  await scene.setStatus([page, other], 'Replied');
  const [person] = await within((tx) =>
    tx.select({ id: contacts.id }).from(contacts).where(eq(contacts.notionPageId, page)),
  );
  await within((tx) => trashContact(tx, person?.id ?? ''));
  await scene.drainAll();
  expect([page, other].map((each) => scene.people.shown(each, 'Status'))).toEqual([
    null,
    'Replied',
  ]);
  expect(await scene.importAgain()).toMatchObject({ state: 'completed', created: 1, updated: 1 });
  expect((await people()).map(({ notionPageId }) => notionPageId)).toEqual([page, other]);
  await scene.setStatus([page], 'Follow-Up 1');
  await scene.drainAll();
  expect(scene.people.shown(page, 'Status')).toBe('Follow-Up 1');
});
