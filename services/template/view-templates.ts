import type { Transaction } from '#db/client.ts';
import type { TemplateRow } from '#db/queries/template/template-rows.ts';
import type { TemplateView } from '#domain/template/template-view.ts';
import { nameActors } from '../name-actors.ts';

export async function viewTemplates(
  tx: Transaction,
  rows: readonly TemplateRow[],
): Promise<TemplateView[]> {
  const name = await nameActors(
    tx,
    rows.map(({ changedBy }) => changedBy),
  );
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    folderId: row.folderId,
    subject: row.subject,
    body: row.body,
    format: row.format,
    attachmentIds: row.attachmentIds,
    version: row.version,
    changedBy: name(row.changedBy),
    changedAt: row.changedAt.toISOString(),
    useCount: row.useCount,
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  }));
}

export async function viewTemplate(tx: Transaction, row: TemplateRow): Promise<TemplateView> {
  const [view] = await viewTemplates(tx, [row]);
  if (!view) throw new Error('a row has no view');
  return view;
}
