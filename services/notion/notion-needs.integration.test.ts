import { afterAll, beforeAll, expect, it } from 'vitest';
import { inWorkspace } from '#db/in-workspace.ts';
import { saveNotionSource } from '#db/queries/notion/save-notion-source.ts';
import { setConnectionProblem } from '#db/queries/notion/set-connection-problem.ts';
import { updateNotionSource } from '#db/queries/notion/update-notion-source.ts';
import { notionLinks } from '#db/schema/index.ts';
import { notionProblems } from '#domain/notion/mend-words.ts';
import { createNotionConnector } from '#integrations/notion/notion-connector.ts';
import { createContacts } from '#test/harness/factories.ts';
import { createServiceWorld, type ServiceWorld } from '#test/harness/service-world.ts';
import {
  startStrictNotion,
  type StrictNotion,
} from '#test/harness/strict-notion/start-strict-notion.ts';

let notion: StrictNotion;
let world: ServiceWorld;

beforeAll(async () => {
  notion = await startStrictNotion();
  world = await createServiceWorld({
    notion: createNotionConnector({ client: null, baseUrl: notion.url, timeoutMs: 5_000 }),
  });
});
afterAll(async () => {
  await world.close();
  await notion.close();
});

it('what stops at Notion needs somebody until retryNotionSource or a new connection mends it', async () => {
  const owner = await world.newOwner();
  const { workspaceId } = owner;
  const within = <T>(work: Parameters<typeof inWorkspace<T>>[2]) =>
    inWorkspace(world.db, workspaceId, work);
  const needs = async () => {
    const { items } = await world.services.needsYou.list(owner, {});
    return items.map(({ kind, title, count }) => ({ kind, title, count }));
  };
  const { token } = notion.grants.issue();
  const { connection } = await world.services.notion.connect(owner, { token });
  const connectionId = connection?.id ?? '';
  const contactIds = await createContacts(world.db, workspaceId, 3);
  const [first = ''] = contactIds;
  const mapping = {
    columns: [],
    statusPropertyId: null,
    lastSentPropertyId: null,
    nextStepPropertyId: null,
  };
  const sourceId = await within(async (tx) => {
    const source = { workspaceId, connectionId, dataSourceId: 'd', title: 'People', mapping };
    const { id } = await saveNotionSource(tx, { ...source, pullEvery: null });
    await tx.insert(notionLinks).values(
      contactIds.map((contactId) => ({
        contactId,
        workspaceId,
        sourceId: id,
        pageId: `page of ${contactId}`,
        state: contactId === first ? ('failed' as const) : ('pending' as const),
        problem: contactId === first ? notionProblems.optionMissing('Status', 'Paused') : null,
      })),
    );
    return id;
  });
  expect(await needs()).toEqual([
    { kind: 'notion_stopped', title: 'People: 1 row cannot be written to Notion', count: 1 },
  ]);
  await within((tx) => updateNotionSource(tx, sourceId, { problem: notionProblems.noUpdateRight }));
  expect(await needs()).toMatchObject([{ kind: 'notion_stopped', count: 3 }]);
  expect(await world.services.notion.retrySource(owner, { sourceId })).toMatchObject({
    problem: null,
    rows: { pending: 3, failed: 0 },
  });
  expect(await needs()).toEqual([]);
  await within((tx) =>
    setConnectionProblem(tx, { id: connectionId, workspaceId }, notionProblems.tokenRevoked),
  );
  expect(await needs()).toMatchObject([{ kind: 'notion_disconnected', count: 1 }]);
  const { items } = await world.services.notion.listSyncLog(owner, { limit: 2 });
  expect(items).toHaveLength(2);
  const [entry] = (await world.services.notion.listSyncLog(owner, { contactId: first })).items;
  expect(entry).toMatchObject({ state: 'pending', status: 'Not Sent', database: 'People' });
  await world.services.notion.connect(owner, { token });
  expect(await needs()).toEqual([]);
  expect(world.temporal.delivered).toContainEqual({
    kind: 'poke_notion',
    connectionId,
    workspaceId,
  });
});

it('the log is told page by page, each row once', async () => {
  const owner = await world.newOwner();
  const { workspaceId } = owner;
  const { connection } = await world.services.notion.connect(owner, {
    token: notion.grants.issue().token,
  });
  const contactIds = await createContacts(world.db, workspaceId, 5);
  await inWorkspace(world.db, workspaceId, async (tx) => {
    const { id: sourceId } = await saveNotionSource(tx, {
      workspaceId,
      connectionId: connection?.id ?? '',
      dataSourceId: 'd',
      title: 'People',
      mapping: {
        columns: [],
        statusPropertyId: null,
        lastSentPropertyId: null,
        nextStepPropertyId: null,
      },
      pullEvery: null,
    });
    const links = contactIds.map((contactId) => ({
      contactId,
      workspaceId,
      sourceId,
      pageId: `page of ${contactId}`,
      state: 'synced' as const,
    }));
    await tx.insert(notionLinks).values(links);
  });
  const seen: string[] = [];
  let cursor: string | null | undefined;
  do {
    const page = await world.services.notion.listSyncLog(owner, {
      limit: 2,
      ...(cursor && { cursor }),
    });
    seen.push(...page.items.map(({ contactId }) => contactId));
    cursor = page.nextCursor;
  } while (cursor);
  expect(seen.toSorted()).toEqual(contactIds.toSorted());
});
