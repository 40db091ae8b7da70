import type { ContactRefInput } from '#domain/contact/contact-ref-input.ts';
import type { ImportView } from '#domain/import/import-view.ts';
import type { CompleteNotionConnectInput } from '#domain/notion/complete-notion-connect-input.ts';
import type { ConnectNotionInput } from '#domain/notion/connect-notion-input.ts';
import type { GetNotionDatabaseInput } from '#domain/notion/get-notion-database-input.ts';
import type { ListNotionDatabasesInput } from '#domain/notion/list-notion-databases-input.ts';
import type { NotionConnectView } from '#domain/notion/notion-connect-view.ts';
import type { NotionConnectionRefInput } from '#domain/notion/notion-connection-ref-input.ts';
import type { NotionConnectionView } from '#domain/notion/notion-connection-view.ts';
import type { NotionDatabaseDetailView } from '#domain/notion/notion-database-detail-view.ts';
import type { NotionDatabaseView } from '#domain/notion/notion-database-view.ts';
import type { NotionSourceRefInput } from '#domain/notion/notion-source-ref-input.ts';
import type { NotionSourceView } from '#domain/notion/notion-source-view.ts';
import type { StartNotionImportInput } from '#domain/notion/start-notion-import-input.ts';
import type { ListSyncLogInput, SyncLogEntryView } from '#domain/notion/sync-log.ts';
import type { UpdateNotionSourceInput } from '#domain/notion/update-notion-source-input.ts';
import type { PageView } from '#domain/shared/page-view.ts';
import type { Verb } from '../context.ts';

/** Notion: connecting it, reading its databases, and how its rows stand. */
export type NotionServices = {
  /** Whether Notion's own dialog can be used; a pasted token always can. */
  hasDialog: boolean;
  connect: Verb<ConnectNotionInput, NotionConnectView>;
  /** Ends at `returnTo` of the connect call. */
  completeConnect: Verb<
    CompleteNotionConnectInput,
    { connection: NotionConnectionView; returnTo: string }
  >;
  listConnections: Verb<void, PageView<NotionConnectionView>>;
  disconnect: Verb<NotionConnectionRefInput, void>;
  listDatabases: Verb<ListNotionDatabasesInput, PageView<NotionDatabaseView>>;
  getDatabase: Verb<GetNotionDatabaseInput, NotionDatabaseDetailView>;
  startImport: Verb<StartNotionImportInput, ImportView>;
  updateSource: Verb<UpdateNotionSourceInput, NotionSourceView>;
  retrySource: Verb<NotionSourceRefInput, NotionSourceView>;
  listSyncLog: Verb<ListSyncLogInput, PageView<SyncLogEntryView>>;
  retrySync: Verb<ContactRefInput, SyncLogEntryView>;
};
