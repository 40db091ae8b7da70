import { ContactRefInput } from '#domain/contact/contact-ref-input.ts';
import { ConnectNotionInput } from '#domain/notion/connect-notion-input.ts';
import { GetNotionDatabaseInput } from '#domain/notion/get-notion-database-input.ts';
import { ListNotionDatabasesInput } from '#domain/notion/list-notion-databases-input.ts';
import { NotionConnectView } from '#domain/notion/notion-connect-view.ts';
import { NotionConnectionRefInput } from '#domain/notion/notion-connection-ref-input.ts';
import { NotionConnectionView } from '#domain/notion/notion-connection-view.ts';
import { NotionDatabaseDetailView } from '#domain/notion/notion-database-detail-view.ts';
import { NotionDatabaseView } from '#domain/notion/notion-database-view.ts';
import { NotionSourceRefInput } from '#domain/notion/notion-source-ref-input.ts';
import { NotionSourceView } from '#domain/notion/notion-source-view.ts';
import { StartNotionImportInput } from '#domain/notion/start-notion-import-input.ts';
import { ListSyncLogInput, SyncLogEntryView } from '#domain/notion/sync-log.ts';
import { UpdateNotionSourceInput } from '#domain/notion/update-notion-source-input.ts';
import { pageView } from '#domain/shared/page-view.ts';
import type { Services } from '#services/index.ts';
import { components } from '../../components.ts';
import { defineRoute, type Route } from '../../route.ts';

const tag = 'Notion';

/** Databases of Notion as a source of contacts, and what is written back to them. */
export function notionRoutes({ notion }: Services): Route[] {
  return [...connectionRoutes(notion), ...databaseRoutes(notion), ...syncRoutes(notion)];
}

type Notion = Services['notion'];

const connectionRoutes = (notion: Notion): Route[] => [
  defineRoute({
    tag,
    method: 'post',
    path: '/notion/connect',
    summary: 'Connect with a token, or begin Notion’s dialog: send the browser to the URL',
    input: ConnectNotionInput,
    status: 200,
    output: NotionConnectView,
    call: notion.connect,
  }),
  {
    tag,
    method: 'get',
    path: '/notion/connections',
    summary: 'List connected Notion workspaces and their databases',
    input: null,
    status: 200,
    output: pageView(NotionConnectionView),
    call: (access) => notion.listConnections(access),
  },
  {
    tag,
    method: 'delete',
    path: '/notion/connections/{connectionId}',
    summary: 'Disconnect a Notion workspace; its contacts stay',
    input: NotionConnectionRefInput,
    status: 204,
    output: null,
    call: notion.disconnect,
  },
];

const databaseRoutes = (notion: Notion): Route[] => [
  defineRoute({
    tag,
    method: 'get',
    path: '/notion/databases',
    summary: 'Search the databases shared with the connection',
    input: ListNotionDatabasesInput,
    status: 200,
    output: pageView(NotionDatabaseView),
    call: notion.listDatabases,
  }),
  defineRoute({
    tag,
    method: 'get',
    path: '/notion/databases/{databaseId}',
    summary: 'Properties, mapping and first rows of a database',
    input: GetNotionDatabaseInput,
    status: 200,
    output: NotionDatabaseDetailView,
    call: notion.getDatabase,
  }),
  defineRoute({
    tag,
    method: 'post',
    path: '/notion/imports',
    summary: 'Import a database, and keep its rows’ status up to date from then on',
    input: StartNotionImportInput,
    status: 202,
    output: components.Import,
    call: notion.startImport,
  }),
  defineRoute({
    tag,
    method: 'patch',
    path: '/notion/sources/{sourceId}',
    summary: 'Say how often a linked database is asked for new rows',
    input: UpdateNotionSourceInput,
    status: 200,
    output: NotionSourceView,
    call: notion.updateSource,
  }),
  defineRoute({
    tag,
    method: 'post',
    path: '/notion/sources/{sourceId}/retry',
    summary: 'Try every row of a database again that waits or stopped',
    input: NotionSourceRefInput,
    status: 200,
    output: NotionSourceView,
    call: notion.retrySource,
  }),
];

const syncRoutes = (notion: Notion): Route[] => [
  defineRoute({
    tag,
    method: 'get',
    path: '/notion/sync-log',
    summary: 'List rows of Notion and whether they show what their contact is',
    input: ListSyncLogInput,
    status: 200,
    output: pageView(SyncLogEntryView),
    call: notion.listSyncLog,
  }),
  defineRoute({
    tag,
    method: 'post',
    path: '/notion/sync-log/{contactId}/retry',
    summary: 'Try one row again',
    input: ContactRefInput,
    status: 200,
    output: SyncLogEntryView,
    call: notion.retrySync,
  }),
];
