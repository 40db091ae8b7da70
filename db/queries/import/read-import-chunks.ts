import { and, eq } from 'drizzle-orm';
import type { Database } from '../../client.ts';
import { inWorkspace } from '../../in-workspace.ts';
import { importChunks } from '../../schema/index.ts';

/** The uploaded file piece by piece, each in a transaction of its own, so that none is held while a piece is worked on. */
export async function* readImportChunks(
  db: Database,
  { workspaceId, importId }: { workspaceId: string; importId: string },
): AsyncGenerator<Uint8Array> {
  for (let sequence = 0; ; sequence += 1) {
    const [chunk] = await inWorkspace(db, workspaceId, (tx) =>
      tx
        .select({ bytes: importChunks.bytes })
        .from(importChunks)
        .where(and(eq(importChunks.importId, importId), eq(importChunks.sequence, sequence))),
    );
    if (!chunk) return;
    yield chunk.bytes;
  }
}
