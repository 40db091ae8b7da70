import type { ImportMapping } from '#domain/import/import-mapping.ts';
import type { DuplicatePolicy } from '#domain/import/import-state.ts';
import type { Transaction } from '../../client.ts';
import { imports } from '../../schema/index.ts';

/** Opens an import that has no bytes yet: nothing runs it and nobody is shown it until it is queued. */
export async function createImport(
  tx: Transaction,
  upload: {
    workspaceId: string;
    fileName: string;
    mapping: ImportMapping;
    onDuplicate: DuplicatePolicy;
    sheet: string | null;
    state: 'draft' | 'queued';
  },
): Promise<string> {
  const [row] = await tx.insert(imports).values(upload).returning({ id: imports.id });
  if (!row) throw new Error('PostgreSQL returned no row for an insert');
  return row.id;
}
