import type { Transaction } from '#db/client.ts';
import type { ImportRow } from '#db/queries/import/find-import.ts';
import { rememberImportMapping } from '#db/queries/import/import-mappings.ts';
import type { RowsEnd } from '#domain/import/batch-rows.ts';
import { headerSignature } from '#integrations/contact-file/header-signature.ts';

/** What a person has said about columns of these names holds for the next file that has them. */
export async function rememberColumns(
  tx: Transaction,
  { workspaceId, mapping, revision }: ImportRow,
  { columns, error }: RowsEnd,
): Promise<void> {
  if (revision === 0 || !mapping || error) return;
  const signature = headerSignature(columns.map(({ header }) => header));
  await rememberImportMapping(tx, { workspaceId, signature, mapping });
}
