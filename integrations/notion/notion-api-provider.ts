import {
  isFullDataSource,
  isFullPage,
  type Client,
  type DataSourceObjectResponse,
  type PageObjectResponse,
  type UpdatePageParameters,
} from '@notionhq/client';
import { ProviderError } from '../provider-error.ts';
import { classifyNotionError } from './classify-notion-error.ts';
import type {
  NotionChange,
  NotionProperty,
  NotionProvider,
  NotionRow,
  NotionSourceSummary,
} from './notion-provider.ts';
import { propertyText } from './property-text.ts';

const listedAtOnce = 50;

/** The port over Notion's own client, which has the token of one connection and does not retry. */
export const createNotionApiProvider = (client: Client): NotionProvider => ({
  ...findingSources(client),
  ...workingWithRows(client),
});

type OfSources = 'findSelf' | 'searchSources' | 'listSources' | 'getSchema' | 'addOptions';

function findingSources(client: Client): Pick<NotionProvider, OfSources> {
  return {
    async findSelf() {
      const self = await asked(client.users.me({}));
      const bot = self.type === 'bot' && 'workspace_name' in self.bot ? self.bot : null;
      return { botId: self.id, workspaceName: bot?.workspace_name ?? 'Notion' };
    },

    async searchSources({ words, cursor }) {
      const found = await asked(
        client.search({
          ...(words && { query: words }),
          filter: { property: 'object', value: 'data_source' },
          page_size: listedAtOnce,
          ...(cursor !== null && { start_cursor: cursor }),
        }),
      );
      const items = found.results
        .filter((each) => each.object === 'data_source')
        .filter(isFullDataSource)
        .map(summarize);
      return { items, nextCursor: found.next_cursor };
    },

    async listSources(databaseId) {
      const database = await asked(client.databases.retrieve({ database_id: databaseId }));
      if (!('data_sources' in database)) throw unreadable();
      return database.data_sources.map(({ id, name }) => ({ dataSourceId: id, title: name }));
    },

    async getSchema(dataSourceId) {
      const source = await asked(client.dataSources.retrieve({ data_source_id: dataSourceId }));
      if (!isFullDataSource(source)) throw unreadable();
      if (source.in_trash) throw gone();
      return {
        ...summarize(source),
        properties: Object.values(source.properties).map(describeProperty),
      };
    },

    async addOptions(dataSourceId, { id, type, options }) {
      const added = { options: options.map((name) => ({ name })) };
      const config = type === 'select' ? { select: added } : { status: added };
      await asked(
        client.dataSources.update({ data_source_id: dataSourceId, properties: { [id]: config } }),
      );
    },
  };
}

function workingWithRows(client: Client): Omit<NotionProvider, OfSources> {
  return {
    async listRows({ dataSourceId, cursor, limit, editedSince }) {
      const page = await asked(
        client.dataSources.query({
          data_source_id: dataSourceId,
          page_size: limit,
          // What is edited while it is read keeps its place: by the time of edits, the row that a cursor
          // stands for would move to the end, and all between them would be left out.
          sorts: [{ timestamp: 'created_time', direction: 'ascending' }],
          ...(cursor !== null && { start_cursor: cursor }),
          ...(editedSince && {
            filter: {
              timestamp: 'last_edited_time' as const,
              last_edited_time: { on_or_after: editedSince.toISOString() },
            },
          }),
        }),
      );
      const pages = page.results.filter((each) => each.object === 'page').filter(isFullPage);
      return { items: pages.map(readRow), nextCursor: page.next_cursor };
    },

    async getRow(pageId) {
      try {
        const page = await asked(client.pages.retrieve({ page_id: pageId }));
        return isFullPage(page) && !page.in_trash ? readRow(page) : null;
      } catch (error) {
        if (error instanceof ProviderError && error.kind === 'not_found') return null;
        throw error;
      }
    },

    async updateRow(pageId, changes) {
      const properties = Object.fromEntries(
        changes.map((change) => [change.propertyId, valueOf(change)]),
      );
      await asked(client.pages.update({ page_id: pageId, properties }));
    },
  };
}

async function asked<T>(request: Promise<T>): Promise<T> {
  try {
    return await request;
  } catch (error) {
    throw classifyNotionError(error);
  }
}

const unreadable = () =>
  new ProviderError({
    provider: 'notion',
    kind: 'bad_response',
    effect: 'none',
    reason: 'unreadable_answer',
  });

const gone = () =>
  new ProviderError({
    provider: 'notion',
    kind: 'not_found',
    effect: 'none',
    reason: 'in_trash',
  });

function summarize({ id, title, url, parent }: DataSourceObjectResponse): NotionSourceSummary {
  return {
    dataSourceId: id,
    databaseId: parent.type === 'database_id' ? parent.database_id : null,
    title: title.map(({ plain_text: text }) => text).join('') || 'Untitled',
    url,
  };
}

function describeProperty(
  property: DataSourceObjectResponse['properties'][string],
): NotionProperty {
  const { id, name, type } = property;
  const options =
    property.type === 'status'
      ? property.status.options
      : property.type === 'select'
        ? property.select.options
        : [];
  return { id, name, type, options: options.map((option) => option.name) };
}

function readRow(page: PageObjectResponse): NotionRow {
  const cells = Object.values(page.properties)
    .map((value) => [value.id, propertyText(value)] as const)
    .filter(([, text]) => text !== '');
  return {
    pageId: page.id,
    url: page.url,
    editedAt: new Date(page.last_edited_time),
    editedBy: page.last_edited_by.id,
    cells: Object.fromEntries(cells),
  };
}

type PropertyInput = NonNullable<UpdatePageParameters['properties']>[string];

/** Text of one cell, reference/request-limits. */
const longestText = 2000;

function valueOf(change: NotionChange): PropertyInput {
  switch (change.type) {
    case 'status':
      return { status: { name: change.name } };
    case 'select':
      return { select: { name: change.name } };
    case 'date':
      return { date: change.at && { start: change.at.toISOString() } };
    case 'rich_text': {
      const content = change.text.slice(0, longestText);
      return { rich_text: content === '' ? [] : [{ text: { content } }] };
    }
  }
}
