import { expect, it } from 'vitest';
import { eq } from 'drizzle-orm';
import { sealNotionTokens } from '#db/queries/notion/seal-notion-tokens.ts';
import { retryLinks } from '#db/queries/notion/retry-links.ts';
import { updateNotionSource } from '#db/queries/notion/update-notion-source.ts';
import { notionConnections, notionSources } from '#db/schema/index.ts';
import type { NotionScene } from '#test/harness/notion-scene.ts';
import { notionScenes } from '#test/harness/notion-scenes.ts';

const { start: startScene, within } = notionScenes();
let scene: NotionScene;

const start: typeof startScene = async (mode) => (scene = await startScene(mode));
const connectionProblem = async ({ connectionId }: NotionScene['args']) => {
  const [row] = await within((tx) =>
    tx.select().from(notionConnections).where(eq(notionConnections.id, connectionId)),
  );
  return row?.problem?.code;
};
const sourceProblem = async () => {
  const [row] = await within((tx) =>
    tx.select().from(notionSources).where(eq(notionSources.id, scene.sourceId)),
  );
  return row?.problem;
};

it('creates a missing option of a select; asks a person for that of a status, and the others go on', async () => {
  const select = await start({ statusType: 'select' });
  const [page = ''] = await select.importPeople(1);
  await select.setStatus([page], 'Follow-Up 7');
  await select.drainAll();
  expect(select.people.shown(page, 'Status')).toBe('Follow-Up 7');
  await select.close();

  const { importPeople, setStatus, linkOf, drainAll, people } = await start();
  const [odd = '', usual = ''] = await importPeople(2);
  await setStatus([odd], 'Follow-Up 7');
  await setStatus([usual], 'Follow-Up 1');
  await drainAll();
  expect(people.shown(usual, 'Status')).toBe('Follow-Up 1');
  expect(await linkOf(odd)).toMatchObject({
    state: 'failed',
    problem: { code: 'option_missing', message: expect.stringContaining('“Follow-Up 7”') },
  });
  people.property('Status').addOption('Follow-Up 7');
  await within((tx) => retryLinks(tx, { sourceId: scene.sourceId }));
  await drainAll();
  expect(people.shown(odd, 'Status')).toBe('Follow-Up 7');
  expect((await linkOf(odd))?.state).toBe('synced');
});

it('adds the option of a status by itself where Notion allows it', async () => {
  const { importPeople, setStatus, drainAll, people } = await start({ canAddStatusOptions: true });
  const [page = ''] = await importPeople(1);
  await setStatus([page], 'Follow-Up 7');
  await drainAll();
  expect(people.shown(page, 'Status')).toBe('Follow-Up 7');
});

it('a deleted page is detached and not asked for again; restored, it is told', async () => {
  const { importPeople, setStatus, linkOf, drainAll, people } = await start();
  const [gone = '', there = ''] = await importPeople(2);
  people.page(gone).inTrash = true;
  await setStatus([gone, there], 'Replied');
  await drainAll();
  expect(people.shown(there, 'Status')).toBe('Replied');
  expect(await linkOf(gone)).toMatchObject({ state: 'detached', problem: { code: 'page_gone' } });
  const before = scene.notion.calls.length;
  await setStatus([gone], 'Follow-Up 1');
  await drainAll();
  expect(scene.notion.calls.length).toBe(before);
  people.page(gone).inTrash = false;
  await within((tx) => retryLinks(tx, { sourceId: scene.sourceId }));
  await drainAll();
  expect(people.shown(gone, 'Status')).toBe('Follow-Up 1');
});

it.each([
  {
    what: 'a deleted property',
    code: 'property_gone',
    break: () => scene.people.removeProperty('Status'),
  },
  {
    what: 'a changed type',
    code: 'property_type_changed',
    break: () => void (scene.people.property('Status').type = 'checkbox'),
  },
  {
    what: 'a database no longer shared',
    code: 'database_gone',
    break: () => void scene.grant.hidden.add(scene.people.id),
  },
  {
    what: 'a right taken away',
    code: 'no_update_right',
    break: () => void (scene.grant.mayUpdate = false),
  },
  {
    what: 'the right to read taken away',
    code: 'no_update_right',
    break: () => void (scene.grant.mayRead = false),
  },
])(
  '$what stops the database with a problem, and its rows wait',
  async ({ code, break: breakIt }) => {
    const { importPeople, setStatus, linkOf, drainAll } = await start();
    const pages = await importPeople(3);
    breakIt();
    await setStatus(pages, 'Replied');
    await drainAll();
    expect(await sourceProblem()).toMatchObject({ code });
    expect((await linkOf(pages[0] ?? ''))?.state).toBe('pending');
    const before = scene.notion.calls.length;
    await drainAll();
    expect(scene.notion.calls.length).toBe(before);
  },
);

it('a mended database goes on with what had waited', async () => {
  const { importPeople, setStatus, drainAll, people, grant } = await start();
  const [page = ''] = await importPeople(1);
  grant.mayUpdate = false;
  await setStatus([page], 'Replied');
  await drainAll();
  grant.mayUpdate = true;
  await within((tx) => updateNotionSource(tx, scene.sourceId, { problem: null }));
  await drainAll();
  expect(people.shown(page, 'Status')).toBe('Replied');
});

it('a revoked token stops the connection with a problem', async () => {
  const { importPeople, setStatus, drainAll, grant, args } = await start();
  const pages = await importPeople(2);
  grant.isRevoked = true;
  await setStatus(pages, 'Replied');
  await drainAll();
  expect(await connectionProblem(args)).toBe('token_revoked');
});

it('a token whose encryption key is gone stops the connection as well', async () => {
  const { importPeople, setStatus, drainAll, args } = await start();
  const pages = await importPeople(2);
  const { workspaceId, connectionId: id } = args;
  const lost = [{ id: 'lost', key: new Uint8Array(32) }];
  const tokens = { accessToken: 'ntn_token', refreshToken: null };
  await within((tx) =>
    tx
      .update(notionConnections)
      .set(sealNotionTokens(lost, { workspaceId, id }, tokens))
      .where(eq(notionConnections.id, id)),
  );
  await setStatus(pages, 'Replied');
  await drainAll();
  expect(await connectionProblem(args)).toBe('token_revoked');
});
