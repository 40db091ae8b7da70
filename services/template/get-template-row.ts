import type { Transaction } from '#db/client.ts';
import { templateRows, type TemplateRow } from '#db/queries/template/template-rows.ts';
import { notFound } from '../not-found.ts';

/** @throws AppError not_found */
export async function getTemplateRow(tx: Transaction, templateId: string): Promise<TemplateRow> {
  const row = await templateRows.find(tx, templateId);
  if (!row) throw notFound('template');
  return row;
}
