import type { Transaction } from '#db/client.ts';
import { templateRows, type TemplateRow } from '#db/queries/template/template-rows.ts';
import { notFound } from '../not-found.ts';

/** For a verb that changes it: others wait. @throws AppError not_found */
export async function lockTemplateRow(tx: Transaction, templateId: string): Promise<TemplateRow> {
  const row = await templateRows.lock(tx, templateId);
  if (!row) throw notFound('template');
  return row;
}
