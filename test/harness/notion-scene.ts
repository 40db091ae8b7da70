import { randomBytes } from 'node:crypto';
import { eq, inArray } from 'drizzle-orm';
import type { NotionDeps } from '#activities/notion/notion-deps.ts';
import {
  createNotionActivities,
  type NotionActivities,
} from '#activities/notion/notion.activities.ts';
import type { Database } from '#db/client.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import { newId } from '#db/new-id.ts';
import { queueNotionImport } from '#db/queries/notion/queue-notion-import.ts';
import { saveNotionConnection } from '#db/queries/notion/save-notion-connection.ts';
import { saveNotionSource } from '#db/queries/notion/save-notion-source.ts';
import { contacts, imports, notionLinks, notionSources } from '#db/schema/index.ts';
import { sealNotionTokens } from '#db/queries/notion/seal-notion-tokens.ts';
import { suggestMapping } from '#domain/notion/suggest-mapping.ts';
import { createNotionConnector } from '#integrations/notion/notion-connector.ts';
import { createOpenNotion } from '#processes/notion/open-notion.ts';
import { createWorkspace } from './factories.ts';
import type { NotionGrant } from './strict-notion/notion-grants.ts';
import {
  startStrictNotion,
  type StrictNotion,
  type StrictNotionMode,
} from './strict-notion/start-strict-notion.ts';
import type { StrictDataSource } from './strict-notion/strict-data-source.ts';

export type NotionScene = {
  notion: StrictNotion;
  grant: NotionGrant;
  people: StrictDataSource;
  args: { workspaceId: string; connectionId: string };
  sourceId: string;
  activities: NotionActivities;
  deps: NotionDeps;
  /** Of Notion and of the product; waiting for a turn moves it on. */
  now: { at: Date; advance: (ms: number) => void };
  /** Puts people into Notion and imports them. @returns their pages */
  importPeople: (count: number) => Promise<string[]>;
  /** An import of the database that nobody has run yet. */
  queueImport: () => Promise<typeof imports.$inferSelect>;
  /** Imports the database once more. */
  importAgain: () => Promise<typeof imports.$inferSelect>;
  setStatus: (pageIds: readonly string[], status: string) => Promise<void>;
  linkOf: (pageId: string) => Promise<typeof notionLinks.$inferSelect | undefined>;
  /** Drains until nothing is left that could go now or later. @returns how often */
  drainAll: () => Promise<number>;
  close: () => Promise<void>;
};

const statuses = [
  'Not Sent',
  'First Email Sent',
  'Follow-Up 1',
  'Follow-Up 2',
  'Replied',
  'Paused',
];

/** A connected Notion with one database of people, and a clock that moves only when told to. */
export async function createNotionScene(
  db: Database,
  mode: Omit<StrictNotionMode, 'now'> & {
    timeoutMs?: number;
    statusType?: 'status' | 'select';
    /** Connected through Notion's own dialog: the token ends and can be renewed. */
    isOAuth?: boolean;
  } = {},
): Promise<NotionScene> {
  const now = {
    at: new Date(),
    advance: (ms: number) => void (now.at = new Date(now.at.getTime() + ms)),
  };
  const clock = () => now.at;
  const notion = await startStrictNotion({ ...mode, now: clock });
  const { statusType = 'status' } = mode;
  const people = notion.addSource('People', {
    Name: 'title',
    Email: 'email',
    Company: 'rich_text',
    Status: { type: statusType, options: statusType === 'status' ? statuses : [] },
    'Last sent': 'date',
    'Next step': 'rich_text',
  });
  const { isOAuth = false } = mode;
  const grant = notion.grants.issue(undefined, isOAuth);
  const workspaceId = await createWorkspace(db);
  const keys = [{ id: 'test', key: randomBytes(32) }];
  const { connectionId, sourceId } = await inWorkspace(db, workspaceId, async (tx) => {
    const { id, botId } = { id: newId('notionConnection'), botId: grant.botId };
    const connection = { id, workspaceId, kind: isOAuth ? ('oauth' as const) : ('token' as const) };
    const tokens = { accessToken: grant.token, refreshToken: grant.refreshToken };
    await saveNotionConnection(tx, { ...connection, name: 'Ana’s Notion', botId }, (rowId) =>
      sealNotionTokens(keys, { workspaceId, id: rowId }, tokens),
    );
    const source = await saveNotionSource(tx, {
      workspaceId,
      connectionId: id,
      dataSourceId: people.id,
      title: people.title,
      mapping: suggestMapping(people.properties),
      pullEvery: null,
    });
    return { connectionId: id, sourceId: source.id };
  });
  const connector = createNotionConnector({
    client: { id: notion.clientId, secret: notion.clientSecret },
    baseUrl: notion.url,
    timeoutMs: 2_000,
  });
  const sleep = async (ms: number) => now.advance(ms);
  const openNotion = createOpenNotion({ db, notion: connector, keys, clock, sleep });
  const deps = { db, clock, openNotion };
  const activities = createNotionActivities(deps);
  const args = { workspaceId, connectionId };
  const within = <T>(work: Parameters<typeof inWorkspace<T>>[2]) =>
    inWorkspace(db, workspaceId, work);

  const queueImport = () =>
    within(async (tx) => {
      const [source] = await tx.select().from(notionSources).where(eq(notionSources.id, sourceId));
      if (!source) throw new Error('the database is no longer linked');
      return queueNotionImport(tx, source);
    });

  async function importAgain() {
    const queued = await queueImport();
    await activities.importNotion({ workspaceId, importId: queued.id });
    const [row] = await within((tx) => tx.select().from(imports).where(eq(imports.id, queued.id)));
    if (!row) throw new Error('the import vanished');
    return row;
  }

  return {
    notion,
    grant,
    people,
    args,
    sourceId,
    activities,
    deps,
    now,
    queueImport,
    importAgain,
    async importPeople(count) {
      const pageIds = Array.from({ length: count }, (_, index) =>
        people.addPage({
          Name: `Person ${index}`,
          Email: `p${index}@client.test`,
          Company: 'Acme',
        }),
      );
      await importAgain();
      return pageIds;
    },
    setStatus: async (pageIds, status) => {
      await within((tx) =>
        tx
          .update(contacts)
          .set({ status })
          .where(inArray(contacts.notionPageId, [...pageIds])),
      );
    },
    linkOf: async (pageId) => {
      const [link] = await within((tx) =>
        tx.select().from(notionLinks).where(eq(notionLinks.pageId, pageId)),
      );
      return link;
    },
    async drainAll() {
      for (let drains = 1; ; drains += 1) {
        const drained = await activities.drainNotion(args);
        if (drained.kind === 'gone' || drained.nextAtMs === null) return drains;
        now.advance(Math.max(0, drained.nextAtMs - now.at.getTime()) + 1);
        if (drains > 5_000) throw new Error('the drain never ends');
      }
    },
    close: () => notion.close(),
  };
}
