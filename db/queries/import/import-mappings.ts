import { eq } from 'drizzle-orm';
import type { ImportMapping } from '#domain/import/import-mapping.ts';
import type { Transaction } from '../../client.ts';
import { importMappings } from '../../schema/index.ts';

/** How files with these column names were read the last time. */
export async function findImportMapping(
  tx: Transaction,
  signature: string,
): Promise<ImportMapping | null> {
  const [row] = await tx
    .select({ mapping: importMappings.mapping })
    .from(importMappings)
    .where(eq(importMappings.signature, signature));
  return row?.mapping ?? null;
}

export async function rememberImportMapping(
  tx: Transaction,
  remembered: { workspaceId: string; signature: string; mapping: ImportMapping },
): Promise<void> {
  await tx
    .insert(importMappings)
    .values(remembered)
    .onConflictDoUpdate({
      target: [importMappings.workspaceId, importMappings.signature],
      set: { mapping: remembered.mapping, updatedAt: new Date() },
    });
}
