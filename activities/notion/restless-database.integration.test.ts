import { desc, eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { keepMergedAddress } from '#db/queries/contact/keep-merged-address.ts';
import { trashContact } from '#db/queries/contact/trash-contact.ts';
import { findNotionSource } from '#db/queries/notion/find-notion-source.ts';
import { moveNotionLink } from '#db/queries/notion/move-notion-link.ts';
import { saveNotionSource } from '#db/queries/notion/save-notion-source.ts';
import { updateNotionSource } from '#db/queries/notion/update-notion-source.ts';
import { contacts, importRejections, imports, notionLinks } from '#db/schema/index.ts';
import type { NotionScene } from '#test/harness/notion-scene.ts';
import { notionScenes } from '#test/harness/notion-scenes.ts';

const { start: startScene, within } = notionScenes();
let scene: NotionScene;

const start = async () => (scene = await startScene());
const people = () =>
  within((tx) =>
    tx
      .select({ email: contacts.email, notionPageId: contacts.notionPageId })
      .from(contacts)
      .orderBy(contacts.email),
  );
const importOf = async (importId: string) => {
  const [row] = await within((tx) => tx.select().from(imports).where(eq(imports.id, importId)));
  return row;
};

/** An import of 150 people that Notion stops after the first hundred. @returns how it goes on */
async function stopHalfWay() {
  for (let row = 0; row < 150; row += 1) {
    scene.people.addPage({ Name: `Person ${row}`, Email: `p${row}@client.test` });
    scene.now.advance(60_000);
  }
  const { id: importId } = await scene.queueImport();
  scene.notion.faults.add(
    { route: 'dataSources.query', fault: 'slow', seconds: 0, times: 1 },
    { route: 'dataSources.query', fault: 'server_error', times: 1 },
  );
  const run = { workspaceId: scene.args.workspaceId, importId };
  await expect(scene.activities.importNotion(run)).rejects.toMatchObject({ kind: 'unavailable' });
  return {
    nextPage: [...scene.people.pages.keys()][100] ?? '',
    goOn: async () => {
      await scene.activities.importNotion(run);
      return importOf(importId);
    },
  };
}

it('a row that is edited while an import reads takes no other row with it', async () => {
  await start();
  const { nextPage, goOn } = await stopHalfWay();
  scene.people.edit(nextPage, { Company: 'New' });
  expect(await goOn()).toMatchObject({ state: 'completed', total: 150, created: 150 });
});

it('an import whose place in the database is gone begins anew and counts nobody twice', async () => {
  await start();
  const { nextPage, goOn } = await stopHalfWay();
  scene.people.page(nextPage).inTrash = true;
  const ended = { state: 'completed', total: 149, created: 149, updated: 0 };
  expect(await goOn()).toMatchObject(ended);
  expect(await people()).toHaveLength(149);
});

it('an address that one row gives up in the same import goes to another, whichever is read first', async () => {
  await start();
  const [first = '', second = ''] = await scene.importPeople(2);
  scene.people.edit(first, { Email: 'p1@client.test' });
  scene.people.edit(second, { Email: 'moved@client.test' });
  const heir = scene.people.addPage({ Name: 'Heir', Email: 'p0@client.test' });
  expect(await scene.importAgain()).toMatchObject({ created: 1, updated: 2, rejected: 0 });
  expect(await people()).toEqual([
    { email: 'moved@client.test', notionPageId: second },
    { email: 'p0@client.test', notionPageId: heir },
    { email: 'p1@client.test', notionPageId: first },
  ]);
});

it('an address that somebody has who is not from Notion is refused with that reason', async () => {
  await start();
  const { workspaceId } = scene.args;
  const [page = ''] = await scene.importPeople(1);
  const address = { email: 'ada@client.test', emailNormalized: 'ada@client.test' };
  await within((tx) =>
    tx
      .insert(contacts)
      .values({ workspaceId, name: 'Ada', ...address, emailDomain: 'client.test' }),
  );
  scene.people.edit(page, { Email: 'ada@client.test' });
  expect(await scene.importAgain()).toMatchObject({ updated: 0, rejected: 1 });
  const [rejection] = await within((tx) => tx.select().from(importRejections));
  expect(rejection?.message).toContain('another contact has it');
});

it('new rows are not pulled while an import of the database is under way, and afterwards they are', async () => {
  await start();
  await within((tx) => updateNotionSource(tx, scene.sourceId, { pullEvery: 'PT1H' }));
  scene.people.addPage({ Name: 'New', Email: 'new@client.test' });
  const { id: importId } = await scene.queueImport();
  const look = async () => {
    scene.now.advance(7_200_000);
    await scene.activities.readNotion(scene.args);
    return within((tx) => tx.$count(imports));
  };
  expect(await look()).toBe(1);
  await within((tx) =>
    tx.update(imports).set({ state: 'canceled' }).where(eq(imports.id, importId)),
  );
  expect(await look()).toBe(2);
});

it('new rows whose import failed are pulled once more, without anybody editing them', async () => {
  await start();
  await within((tx) => updateNotionSource(tx, scene.sourceId, { pullEvery: 'PT1H' }));
  scene.people.addPage({ Name: 'New', Email: 'new@client.test' });
  const pull = async () => {
    scene.now.advance(7_200_000);
    await scene.activities.readNotion(scene.args);
    const [row] = await within((tx) =>
      tx.select().from(imports).orderBy(desc(imports.id)).limit(1),
    );
    return row?.id ?? '';
  };
  const failing = await pull();
  const { workspaceId } = scene.args;
  scene.grant.hidden.add(scene.people.id);
  await scene.activities.importNotion({ workspaceId, importId: failing });
  expect(await importOf(failing)).toMatchObject({ state: 'failed' });
  scene.grant.hidden.clear();
  const again = await pull();
  expect(again).not.toBe(failing);
  await scene.activities.importNotion({ workspaceId, importId: again });
  expect(await importOf(again)).toMatchObject({ state: 'completed', created: 1 });
  expect(await pull()).toBe(again);
});

it('a page whose contact came through another connection and is in the trash is imported anew', async () => {
  await start();
  const [page = ''] = await scene.importPeople(1);
  const link = await scene.linkOf(page);
  await within(async (tx) => {
    const source = await findNotionSource(tx, scene.sourceId);
    if (!source) throw new Error('the database is no longer linked');
    const { workspaceId, connectionId, title, mapping, pullEvery } = source;
    const same = { workspaceId, connectionId, title, mapping, pullEvery };
    const other = await saveNotionSource(tx, { ...same, dataSourceId: 'elsewhere' });
    await tx.update(notionLinks).set({ sourceId: other.id });
    await trashContact(tx, link?.contactId ?? '');
  });
  expect(await scene.importAgain()).toMatchObject({ state: 'completed', created: 1 });
  expect(await scene.linkOf(page)).toMatchObject({ sourceId: scene.sourceId });
});

it('a page whose contact was merged leaves the kept address as it is, and brings nobody back', async () => {
  await start();
  const { workspaceId } = scene.args;
  const [page = ''] = await scene.importPeople(1);
  const address = { email: 'ada@client.test', emailNormalized: 'ada@client.test' };
  await within(async (tx) => {
    const [kept] = await tx
      .insert(contacts)
      .values({ workspaceId, name: 'Ada', ...address, emailDomain: 'client.test' })
      .returning({ id: contacts.id });
    const [other] = await tx.select().from(contacts).where(eq(contacts.notionPageId, page));
    if (!kept || !other) throw new Error('somebody is missing');
    const pair = { contactId: kept.id, otherId: other.id };
    await keepMergedAddress(tx, { workspaceId, ...pair, emailNormalized: other.emailNormalized });
    await trashContact(tx, other.id);
    await moveNotionLink(tx, other.id, kept.id);
  });
  expect(await scene.importAgain()).toMatchObject({ created: 0, skipped: 1, rejected: 0 });
  expect((await people()).map(({ email }) => email)).toEqual(['ada@client.test']);
});
