import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ActivityDeps } from '#activities/index.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import { deleteNotionConnection } from '#db/queries/notion/delete-notion-connection.ts';
import { contacts, notionConnections, notionLinks, notionSources } from '#db/schema/index.ts';
import { newCallRate } from '#domain/notion/call-rate.ts';
import type { NotionProvider } from '#integrations/notion/notion-provider.ts';
import { ProviderError } from '#integrations/provider-error.ts';
import { waitUntil } from '#processes/machine/wait-until.ts';
import { createTemporalGateway, type TemporalGateway } from '#services/temporal-gateway.ts';
import { bundleFor, silenceTemporal } from '#test/harness/engine.ts';
import { createNotionScene } from '#test/harness/notion-scene.ts';
import { patienceMs } from '#test/harness/patience.ts';
import { startStory, type Story } from '#test/harness/story.ts';
import { startDevServer } from '#test/harness/temporal.ts';
import { workflowIds } from '#workflows/contract.ts';

silenceTemporal();

let environment: TestWorkflowEnvironment;
let story: Story;
let gateway: TemporalGateway;
let open: ActivityDeps['openNotion'];

beforeAll(async () => {
  environment = await startDevServer();
  gateway = createTemporalGateway(environment.client);
  story = await startStory(environment, bundleFor(environment), {
    openNotion: (connection) => open(connection),
    clock: () => new Date(),
  });
});
afterAll(async () => {
  await story.end();
  await environment.teardown();
});

it('imports, then tells Notion of every change, and ends with its connection', async () => {
  const { people, args, deps, queueImport, setStatus, close } = await createNotionScene(story.db);
  const { workspaceId, connectionId } = args;
  open = deps.openNotion;
  const pages = ['ada', 'grace'].map((name) =>
    people.addPage({ Name: name, Email: `${name}@client.test` }),
  );
  const run = await queueImport();
  await gateway.deliver({ kind: 'start_notion_import', workspaceId, importId: run.id });
  await environment.client.workflow.getHandle(workflowIds.import(run.id)).result();
  const poke = () => gateway.deliver({ kind: 'poke_notion', workspaceId, connectionId });
  for (const status of ['First Email Sent', 'Replied']) {
    await setStatus(pages, status);
    await poke();
    const isShown = () => pages.every((page) => people.shown(page, 'Status') === status);
    await waitUntil(isShown, { what: `Notion shows ${status}`, withinMs: patienceMs });
  }
  await inWorkspace(story.db, workspaceId, (tx) => deleteNotionConnection(tx, connectionId));
  await poke();
  await environment.client.workflow.getHandle(workflowIds.notionSync(connectionId)).result();
  await close();
});

it('a Notion that never answers delays no mail', async () => {
  const { notion, asked, release } = silentNotion();
  open = () => notion;
  await story.begin(['PT0S', 'PT2S']);
  const contact = await story.contact();
  if (!contact) throw new Error('is there');
  const { workspaceId } = contact;
  const connectionId = await linkToNotion(contact);
  await gateway.deliver({ kind: 'poke_notion', workspaceId, connectionId });
  await waitUntil(() => asked() > 0, { what: 'Notion is asked', withinMs: patienceMs });
  const areSent = () => story.delivered() === 2;
  await waitUntil(areSent, { what: 'both mails are out', withinMs: patienceMs });
  expect(asked()).toBe(1);
  const [link] = await inWorkspace(story.db, workspaceId, (tx) => tx.select().from(notionLinks));
  expect(link).toMatchObject({ state: 'pending', syncedVersion: 0 });
  release();
  await environment.client.workflow.getHandle(workflowIds.notionSync(connectionId)).terminate();
  await story.close();
});

/** Whatever it is asked, nothing comes back before `release`. */
function silentNotion() {
  let asked = 0;
  let release = () => {};
  const silence = new Promise<void>((resolve) => (release = resolve));
  const answer = async () => {
    asked += 1;
    await silence;
    throw new ProviderError({
      provider: 'notion',
      kind: 'unavailable',
      effect: 'none',
      reason: 'timeout',
    });
  };
  const notion: NotionProvider = {
    findSelf: answer,
    searchSources: answer,
    listSources: answer,
    getSchema: answer,
    listRows: answer,
    getRow: answer,
    updateRow: answer,
    addOptions: answer,
  };
  return { notion, asked: () => asked, release: () => release() };
}

/** As if the contact had come from Notion and something had changed since. */
async function linkToNotion({ id: contactId, workspaceId }: typeof contacts.$inferSelect) {
  const mapping = {
    columns: [],
    statusPropertyId: 'status',
    lastSentPropertyId: null,
    nextStepPropertyId: null,
  };
  return inWorkspace(story.db, workspaceId, async (tx) => {
    const [connection] = await tx
      .insert(notionConnections)
      .values({
        workspaceId,
        kind: 'token',
        name: 'N',
        botId: 'b',
        credentials: '',
        rate: newCallRate,
      })
      .returning({ id: notionConnections.id });
    const connectionId = connection?.id ?? '';
    const [source] = await tx
      .insert(notionSources)
      .values({ workspaceId, connectionId, dataSourceId: 'd', title: 'People', mapping })
      .returning({ id: notionSources.id });
    const sourceId = source?.id ?? '';
    await tx
      .insert(notionLinks)
      .values({ contactId, workspaceId, sourceId, pageId: 'p', state: 'pending' });
    await tx.update(contacts).set({ notionPageId: 'p' }).where(eq(contacts.id, contactId));
    return connectionId;
  });
}
