import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { notionConnections } from '#db/schema/index.ts';
import type { NotionScene } from '#test/harness/notion-scene.ts';
import { notionScenes } from '#test/harness/notion-scenes.ts';

const { start: startScene, within } = notionScenes();
let scene: NotionScene;
const start = async () => (scene = await startScene({ isOAuth: true }));

async function readConnection() {
  const { connectionId } = scene.args;
  const [row] = await within((tx) =>
    tx.select().from(notionConnections).where(eq(notionConnections.id, connectionId)),
  );
  if (!row) throw new Error('the connection vanished');
  return row;
}

const renewals = () => scene.notion.calls.filter(({ route }) => route === 'oauth.token').length;

it('a token that Notion no longer takes is renewed, again and again, and nothing is lost', async () => {
  const { importPeople, setStatus, drainAll, people, notion, grant } = await start();
  const [page = ''] = await importPeople(1);
  for (const status of ['First Email Sent', 'Follow-Up 1', 'Replied']) {
    notion.grants.expire();
    await setStatus([page], status);
    await drainAll();
    expect(people.shown(page, 'Status')).toBe(status);
  }
  expect(renewals()).toBe(3);
  const { problem, refreshToken } = await readConnection();
  expect(problem).toBe(null);
  expect(refreshToken).not.toContain(grant.refreshToken ?? 'nothing');
});

it('two who find the token refused at once renew it once', async () => {
  const { deps, notion } = await start();
  notion.grants.expire();
  const row = await readConnection();
  const [one, other] = [deps.openNotion(row), deps.openNotion(row)];
  const [first, second] = await Promise.all([one.findSelf(), other.findSelf()]);
  expect(first.botId).toBe(second.botId);
  expect(renewals()).toBe(1);
});

it('access that a person took back ends in a problem that connecting again mends', async () => {
  const { importPeople, setStatus, drainAll, notion, grant } = await start();
  const [page = ''] = await importPeople(1);
  notion.grants.revoke(grant);
  await setStatus([page], 'Replied');
  await drainAll();
  expect((await readConnection()).problem).toMatchObject({ code: 'token_revoked' });
});

it('a Notion that gives no answer to the renewal is asked again, and no person is', async () => {
  const { importPeople, setStatus, drainAll, people, notion } = await start();
  const [page = ''] = await importPeople(1);
  notion.grants.expire();
  notion.faults.add({ route: 'oauth.token', fault: 'server_error', times: 1 });
  await setStatus([page], 'Replied');
  await drainAll();
  expect(people.shown(page, 'Status')).toBe('Replied');
  expect((await readConnection()).problem).toBe(null);
});
