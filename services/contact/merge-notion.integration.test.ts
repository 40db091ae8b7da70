import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inWorkspace } from '#db/in-workspace.ts';
import { saveNotionSource } from '#db/queries/notion/save-notion-source.ts';
import { notionLinks } from '#db/schema/index.ts';
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

/** Two contacts, of whom the first `linked` have a page in Notion. */
async function scene(linked: (contactIds: string[]) => string[]) {
  const owner = await world.newOwner();
  const { workspaceId } = owner;
  const { token } = notion.grants.issue();
  const { connection } = await world.services.notion.connect(owner, { token });
  const connectionId = connection?.id ?? '';
  const contactIds = await createContacts(world.db, workspaceId, 2);
  const [contactId = '', otherId = ''] = contactIds;
  const mapping = {
    columns: [],
    statusPropertyId: null,
    lastSentPropertyId: null,
    nextStepPropertyId: null,
  };
  await inWorkspace(world.db, workspaceId, async (tx) => {
    const source = { workspaceId, connectionId, dataSourceId: 'd', title: 'People', mapping };
    const { id: sourceId } = await saveNotionSource(tx, { ...source, pullEvery: null });
    await tx.insert(notionLinks).values(
      linked(contactIds).map((id) => ({
        contactId: id,
        workspaceId,
        sourceId,
        pageId: `page of ${id}`,
        state: 'synced' as const,
        syncedVersion: 1,
      })),
    );
  });
  const readLinks = () =>
    inWorkspace(world.db, workspaceId, (tx) =>
      tx.select().from(notionLinks).orderBy(notionLinks.contactId),
    );
  return { owner, connectionId, contactId, otherId, readLinks };
}

describe('a merge of contacts from Notion', () => {
  it('moves the page of the other to a contact who has none, to be told the status', async () => {
    const { owner, connectionId, contactId, otherId, readLinks } = await scene((ids) =>
      ids.slice(1),
    );
    const pair = { contactId, otherId };
    expect(await world.services.contacts.previewMerge(owner, pair)).toMatchObject({
      notion: 'moves',
    });
    const pageId = `page of ${otherId}`;
    expect(await world.services.contacts.merge(owner, pair)).toMatchObject({
      notionPageId: pageId,
    });
    expect(await readLinks()).toMatchObject([{ contactId, pageId, state: 'pending', version: 2 }]);
    expect(world.temporal.ofKind('poke_notion')).toContainEqual(
      expect.objectContaining({ connectionId }),
    );
  });

  it('leaves both pages where they are when both have one', async () => {
    const { owner, contactId, otherId, readLinks } = await scene((ids) => ids);
    const pair = { contactId, otherId };
    expect(await world.services.contacts.previewMerge(owner, pair)).toMatchObject({
      notion: 'left',
    });
    await world.services.contacts.merge(owner, pair);
    const links = await readLinks();
    expect(links.map((link) => link.contactId).toSorted()).toEqual([contactId, otherId].toSorted());
    expect(links.every(({ state }) => state === 'synced')).toBe(true);
  });
});
