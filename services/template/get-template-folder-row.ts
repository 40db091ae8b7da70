import type { Transaction } from '#db/client.ts';
import {
  templateFolderRows,
  type TemplateFolderRow,
} from '#db/queries/template/template-folder-rows.ts';
import { notFound } from '../not-found.ts';

/** @throws AppError not_found */
export async function getTemplateFolderRow(
  tx: Transaction,
  folderId: string,
): Promise<TemplateFolderRow> {
  const row = await templateFolderRows.find(tx, folderId);
  if (!row) throw notFound('folder');
  return row;
}
