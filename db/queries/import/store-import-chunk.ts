import type { Transaction } from '../../client.ts';
import { importChunks } from '../../schema/index.ts';

/** @param chunk.sequence 0 = first */
export async function storeImportChunk(
  tx: Transaction,
  chunk: { workspaceId: string; importId: string; sequence: number; bytes: Uint8Array },
): Promise<void> {
  await tx.insert(importChunks).values(chunk);
}
