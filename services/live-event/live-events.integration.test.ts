import postgres from 'postgres';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { inWorkspace } from '#db/in-workspace.ts';
import { publishLiveEvent } from '#db/queries/live-event.ts';
import type { LiveEvent } from '#domain/shared/live-event.ts';
import { patienceMs } from '#test/harness/patience.ts';
import { createServiceWorld, type ServiceWorld } from '#test/harness/service-world.ts';
import type { Access } from '../context.ts';
import { createWorkspaceFeed } from './create-workspace-feed.ts';

let world: ServiceWorld;
let ana: Access;

beforeAll(async () => {
  world = await createServiceWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  ana = await world.newOwner();
});

const publish = (entityId: string, access = ana) =>
  inWorkspace(world.db, access.workspaceId, (tx) =>
    publishLiveEvent(tx, {
      workspaceId: access.workspaceId,
      type: 'contact.changed',
      entityId,
    }),
  );

async function subscribe(after: number | null = null, access = ana) {
  const heard: LiveEvent[] = [];
  const end = await world.services.events.subscribe(access, {
    after,
    onEvents: (events) => void heard.push(...events),
  });
  return { end, heard, names: () => heard.map(({ entityId }) => entityId) };
}

describe('subscribeToEvents', () => {
  it('tells every page of the workspace, and no other', async () => {
    const other = await world.newOwner();
    const pages = [await subscribe(), await subscribe(), await subscribe(null, other)];
    await publish('con_1');
    await publish('con_2');
    await vi.waitFor(() => expect(pages[1]?.names()).toEqual(['con_1', 'con_2']), patienceMs);
    expect(pages[0]?.names()).toEqual(['con_1', 'con_2']);
    expect(pages[2]?.names()).toEqual([]);
    for (const { end } of pages) end();
  });

  it('tells only what comes, unless the page says what it had', async () => {
    await publish('con_1');
    const first = await subscribe();
    await publish('con_2');
    await vi.waitFor(() => expect(first.names()).toEqual(['con_2']), patienceMs);
    first.end();
    await publish('con_3');
    await publish('con_4');
    const again = await subscribe(first.heard[0]?.sequence ?? 0);
    expect(again.names()).toEqual(['con_3', 'con_4']);
    await publish('con_5');
    await vi.waitFor(() => expect(again.names()).toEqual(['con_3', 'con_4', 'con_5']), patienceMs);
    again.end();
  });

  it('tells nothing more once it has ended', async () => {
    const ended = await subscribe();
    const open = await subscribe();
    ended.end();
    await publish('con_1');
    await vi.waitFor(() => expect(open.names()).toEqual(['con_1']), patienceMs);
    expect(ended.names()).toEqual([]);
    open.end();
  });

  it('tells also what committed after an event with a higher number', async () => {
    const page = await subscribe();
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    let isInserted = () => {};
    const inserted = new Promise<void>((resolve) => (isInserted = resolve));
    const slow = inWorkspace(world.db, ana.workspaceId, async (tx) => {
      await publishLiveEvent(tx, {
        workspaceId: ana.workspaceId,
        type: 'contact.changed',
        entityId: 'con_slow',
      });
      isInserted();
      await held;
    });
    await inserted;
    await publish('con_fast');
    await vi.waitFor(() => expect(page.names()).toEqual(['con_fast']), patienceMs);
    release();
    await slow;
    await vi.waitFor(() => expect(page.names()).toEqual(['con_fast', 'con_slow']), patienceMs);
    page.end();
  });

  it('hears again after the database cut the line', async () => {
    const page = await subscribe();
    const owner = postgres(world.ownerUrl, { max: 1 });
    const cut = await owner`select pg_terminate_backend(pid) from pg_stat_activity
      where query ilike 'listen%' and datname = current_database()`;
    await owner.end();
    expect(cut).toHaveLength(1);
    await vi.waitFor(
      async () => {
        await publish('con_late');
        expect(page.names()).toContain('con_late');
      },
      { timeout: patienceMs, interval: 200 },
    );
    page.end();
  });
});

describe('createLiveEventHub', () => {
  it('listens on one line, however many pages and workspaces there are', async () => {
    const other = await world.newOwner();
    const pages = await Promise.all([subscribe(), subscribe(), subscribe(null, other)]);
    const owner = postgres(world.ownerUrl, { max: 1 });
    const lines = await owner`select pid from pg_stat_activity
      where query ilike 'listen%' and datname = current_database()`;
    await owner.end();
    expect(lines).toHaveLength(1);
    for (const { end } of pages) end();
  });
});

describe('createWorkspaceFeed', () => {
  it('reads once more, not once each, for notifications during a read', async () => {
    let reads = 0;
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    const feed = createWorkspaceFeed(
      async () => {
        reads += 1;
        await held;
        return [];
      },
      { last: 0, events: [] },
    );
    const all = Array.from({ length: 20 }, () => feed.refresh());
    release();
    await Promise.all(all);
    expect(reads).toBe(2);
  });
});
