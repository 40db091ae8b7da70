import type { Transaction } from '#db/client.ts';
import { findNotionSource, type NotionSourceRow } from '#db/queries/notion/find-notion-source.ts';
import type { NotionSourceView } from '#domain/notion/notion-source-view.ts';
import { notFound } from '../not-found.ts';
import { viewSources } from './view-connections.ts';

/** @throws AppError not_found */
export async function getSource(tx: Transaction, sourceId: string): Promise<NotionSourceRow> {
  const row = await findNotionSource(tx, sourceId);
  if (!row) throw notFound('Notion database');
  return row;
}

/** @throws AppError not_found */
export async function getSourceView(tx: Transaction, sourceId: string): Promise<NotionSourceView> {
  const [view] = await viewSources(tx, [await getSource(tx, sourceId)]);
  if (!view) throw notFound('Notion database');
  return view;
}
