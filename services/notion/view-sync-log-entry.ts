import type { SyncLogRow } from '#db/queries/notion/list-sync-log.ts';
import { ContactStatusView } from '#domain/contact/contact-status-view.ts';
import type { SyncLogEntryView } from '#domain/notion/sync-log.ts';

export function viewSyncLogEntry(row: SyncLogRow): SyncLogEntryView {
  const { contactId, name, email, pageId, database, state, attempts, problem } = row;
  return {
    contactId,
    name,
    email,
    pageId,
    pageUrl: `https://www.notion.so/${pageId.replaceAll('-', '')}`,
    database,
    state,
    status: ContactStatusView.parse(row.status),
    syncedStatus: row.syncedStatus,
    syncedAt: row.syncedAt?.toISOString() ?? null,
    seenStatus: row.seenStatus,
    attempts,
    retryAt: row.retryAt?.toISOString() ?? null,
    problem,
    updatedAt: row.updatedAt.toISOString(),
  };
}
