import type { Transaction } from '#db/client.ts';
import type { ImportRow } from '#db/queries/import/find-import.ts';
import { lockImport } from '#db/queries/import/lock-import.ts';
import type { ImportState } from '#domain/import/import-state.ts';
import { AppError } from '#domain/shared/app-error.ts';
import { notFound } from '../not-found.ts';

/** @throws AppError not_found; conflict with this message in any other state */
export async function lockImportIn(
  tx: Transaction,
  importId: string,
  allowed: { states: readonly ImportState[]; otherwise: string },
): Promise<ImportRow> {
  const row = await lockImport(tx, importId);
  if (!row) throw notFound('import');
  if (allowed.states.includes(row.state)) return row;
  throw new AppError('conflict', allowed.otherwise, { details: { status: row.state } });
}
