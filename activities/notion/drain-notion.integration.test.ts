import { expect, it } from 'vitest';
import { eq } from 'drizzle-orm';
import { contactEvents, outbox } from '#db/schema/index.ts';
import { createNotionActivities } from './notion.activities.ts';
import type { NotionScene } from '#test/harness/notion-scene.ts';
import { notionScenes } from '#test/harness/notion-scenes.ts';
import { seededRandom } from '#test/harness/seeded-random.ts';

const { start: startScene, within } = notionScenes();
let scene: NotionScene;

const start: typeof startScene = async (mode) => (scene = await startScene(mode));
const updates = () => scene.notion.calls.filter(({ route }) => route === 'pages.update').length;
const eventTypes = (contactId: string) =>
  within((tx) =>
    tx
      .select({ type: contactEvents.type, data: contactEvents.data })
      .from(contactEvents)
      .where(eq(contactEvents.contactId, contactId))
      .orderBy(contactEvents.id),
  );

it('1,200 status changes arrive through random failures with the right final values, never above the rate', async () => {
  const { notion, people, setStatus, importPeople, drainAll, activities, args } = await start({
    perMinute: 180,
    seed: 7,
  });
  const pages = await importPeople(80);
  notion.faults.add(
    { fault: 'rate_limited', seconds: 2, probability: 0.03 },
    { fault: 'service_overload', seconds: 1, probability: 0.02 },
    { fault: 'server_error', probability: 0.05 },
    { fault: 'server_error', accepted: true, probability: 0.05 },
    { fault: 'conflict', probability: 0.03 },
    { fault: 'cut', accepted: true, probability: 0.04 },
    { fault: 'hang', accepted: true, probability: 0.02, times: 3 },
  );
  const random = seededRandom(11);
  const labels = ['First Email Sent', 'Follow-Up 1', 'Follow-Up 2', 'Replied'];
  const final = new Map<string, string>();
  const anyOf = (items: readonly string[]) => items[Math.floor(random() * items.length)] ?? '';
  for (let round = 0; round < 60; round += 1) {
    const status = anyOf(labels);
    const from = Math.floor(random() * (pages.length - 10));
    const changed = pages.slice(from, from + 10);
    await setStatus(changed, anyOf(labels.filter((label) => label !== status)));
    await setStatus(changed, status);
    for (const page of changed) final.set(page, status);
    if (round % 25 === 24) await activities.drainNotion(args);
  }
  await drainAll();
  const wrong = [...final].filter(([page, status]) => people.shown(page, 'Status') !== status);
  expect(wrong).toEqual([]);
  expect(await Promise.all(pages.map(async (page) => (await scene.linkOf(page))?.state))).toEqual(
    pages.map(() => 'synced'),
  );
  const times = notion.calls.map(({ atMs }) => atMs);
  const busiest = Math.max(
    ...times.map((from, index) => times.slice(index).filter((at) => at < from + 60_000).length),
  );
  expect(busiest).toBeLessThanOrEqual(180);
  expect(updates()).toBeLessThan(1_000);
});

it('a change marks its page and owes one poke, however many contacts change at once', async () => {
  const { importPeople, setStatus, linkOf, args } = await start();
  const pages = await importPeople(20);
  expect((await linkOf(pages[0] ?? ''))?.state).toBe('synced');
  const pokes = () =>
    within((tx) =>
      tx
        .select({ command: outbox.command })
        .from(outbox)
        .where(eq(outbox.workspaceId, args.workspaceId)),
    ).then((rows) => rows.filter(({ command }) => command.kind === 'poke_notion'));
  expect(await pokes()).toEqual([]);
  await setStatus(pages, 'First Email Sent');
  expect(await pokes()).toEqual([
    { command: { kind: 'poke_notion', connectionId: args.connectionId } },
  ]);
  expect(await linkOf(pages[0] ?? '')).toMatchObject({ state: 'pending', version: 2 });
  await setStatus(pages, 'First Email Sent');
  expect(await pokes()).toHaveLength(1);
});

it('tells only the latest of several changes, and the timeline says so', async () => {
  const { importPeople, setStatus, linkOf, drainAll, people } = await start();
  const [page = ''] = await importPeople(1);
  for (const status of ['First Email Sent', 'Follow-Up 1', 'Replied'])
    await setStatus([page], status);
  await drainAll();
  expect(updates()).toBe(1);
  expect(people.shown(page, 'Status')).toBe('Replied');
  const link = await linkOf(page);
  expect(link).toMatchObject({ state: 'synced', syncedStatus: 'Replied', problem: null });
  expect(await eventTypes(link?.contactId ?? '')).toContainEqual({
    type: 'notion.synced',
    data: { status: 'Replied' },
  });
});

it('an outage of half a day costs few requests, and then everything arrives', async () => {
  const { importPeople, setStatus, activities, args, now, drainAll, people, notion } =
    await start();
  const pages = await importPeople(5);
  await setStatus(pages, 'Replied');
  const outage = { fault: 'unavailable' } as const;
  notion.faults.add(outage);
  const before = notion.calls.length;
  const untilMs = now.at.getTime() + 43_200_000;
  while (now.at.getTime() < untilMs) {
    const drained = await activities.drainNotion(args);
    if (drained.kind === 'gone' || drained.nextAtMs === null) throw new Error('gave up');
    now.advance(Math.max(1, drained.nextAtMs - now.at.getTime()));
  }
  expect(notion.calls.length - before).toBeLessThan(180);
  notion.faults.clear();
  await drainAll();
  expect(pages.map((page) => people.shown(page, 'Status'))).toEqual(pages.map(() => 'Replied'));
});

it('a worker that dies between the write and its record writes the same again', async () => {
  const { importPeople, setStatus, drainAll, people, deps, args } = await start();
  const [page = ''] = await importPeople(1);
  await setStatus([page], 'Replied');
  const dying = createNotionActivities({
    ...deps,
    openNotion: (row) => ({
      ...deps.openNotion(row),
      updateRow: async (...call) => {
        await deps.openNotion(row).updateRow(...call);
        throw new Error('the worker dies here');
      },
    }),
  });
  await expect(dying.drainNotion(args)).rejects.toThrow('dies');
  expect(people.shown(page, 'Status')).toBe('Replied');
  await drainAll();
  expect((await scene.linkOf(page))?.state).toBe('synced');
  expect(updates()).toBe(2);
});

it('a change that comes while its page is being written is told after it', async () => {
  const { importPeople, setStatus, drainAll, people, deps, args } = await start();
  const [page = ''] = await importPeople(1);
  await setStatus([page], 'First Email Sent');
  const overtaken = createNotionActivities({
    ...deps,
    openNotion: (row) => ({
      ...deps.openNotion(row),
      updateRow: async (...call) => {
        await deps.openNotion(row).updateRow(...call);
        await setStatus([page], 'Replied');
      },
    }),
  });
  await overtaken.drainNotion(args);
  expect(people.shown(page, 'Status')).toBe('First Email Sent');
  expect(await scene.linkOf(page)).toMatchObject({
    state: 'pending',
    version: 3,
    syncedVersion: 2,
  });
  await drainAll();
  expect(people.shown(page, 'Status')).toBe('Replied');
});
