import type { Transaction } from '../../client.ts';
import { imports } from '../../schema/index.ts';
import type { ImportRow } from '../import/find-import.ts';
import { insertOutboxEntries } from '../outbox/insert-outbox-entries.ts';
import { publishLiveEvent } from '../live-event.ts';
import type { NotionSourceRow } from './find-notion-source.ts';

/** Starts reading all rows of a database; those that are contacts already are brought up to date. */
export async function queueNotionImport(
  tx: Transaction,
  source: NotionSourceRow,
): Promise<ImportRow> {
  const { workspaceId, id, title, mapping } = source;
  const columns = mapping.columns.map(({ header, target }) => ({ header, target }));
  const [row] = await tx
    .insert(imports)
    .values({
      workspaceId,
      source: 'notion',
      notionSourceId: id,
      fileName: title,
      // A database has no size; 0 would be an upload that never ended.
      sizeBytes: 1,
      state: 'queued',
      onDuplicate: 'update',
      mapping: { columns, allowEmptyCompany: true, allowEmptyRole: true },
    })
    .returning();
  if (!row) throw new Error('PostgreSQL returned no row for an insert');
  await insertOutboxEntries(tx, workspaceId, [{ kind: 'start_notion_import', importId: row.id }]);
  await publishLiveEvent(tx, { workspaceId, type: 'import.progress', entityId: row.id });
  return row;
}
