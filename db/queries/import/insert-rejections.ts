import type { RejectedRow } from '#domain/import/read-contact-rows.ts';
import type { Transaction } from '../../client.ts';
import { importRejections } from '../../schema/index.ts';
import type { ImportRow } from './find-import.ts';

export async function insertRejections(
  tx: Transaction,
  { id: importId, workspaceId }: ImportRow,
  rejected: readonly RejectedRow[],
): Promise<void> {
  if (rejected.length === 0) return;
  await tx.insert(importRejections).values(
    rejected.map(({ record, line, cells, rejection }) => ({
      ...rejection,
      workspaceId,
      importId,
      record,
      line,
      cells,
    })),
  );
}
