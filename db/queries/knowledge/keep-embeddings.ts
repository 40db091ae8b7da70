import { eq } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { contactNoteChunks } from '../../schema/index.ts';

/** Remembers the vectors of pieces; a piece that was removed meanwhile stays removed. */
export async function keepEmbeddings(
  tx: Transaction,
  embeddingModel: string,
  vectors: readonly { chunkId: string; embedding: number[] }[],
): Promise<void> {
  for (const { chunkId, embedding } of vectors) {
    await tx
      .update(contactNoteChunks)
      .set({ embedding, embeddingModel })
      .where(eq(contactNoteChunks.id, chunkId));
  }
}
