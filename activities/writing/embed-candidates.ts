import { inWorkspace } from '#db/in-workspace.ts';
import { keepEmbeddings } from '#db/queries/knowledge/keep-embeddings.ts';
import type { Database } from '#db/client.ts';
import type { LlmClient } from '#integrations/llm/llm-client.ts';
import { ProviderError } from '#integrations/provider-error.ts';
import type { Candidate } from './list-candidates.ts';

/** Vectors are no reason to keep a mail waiting. */
const patienceMs = 15_000;

/**
 * The vectors of a query and of what may answer it, in one call; those of notes are kept for later mails.
 * @returns null when there are none to be had: no mail fails for want of them
 */
export async function embedCandidates(
  { db, llm, workspaceId }: { db: Database; llm: LlmClient; workspaceId: string },
  { query, candidates }: { query: string; candidates: readonly Candidate[] },
  signal: AbortSignal,
): Promise<{ query: number[]; candidates: number[][] } | null> {
  const known = candidates.map(({ chunk }) =>
    chunk?.embeddingModel === llm.embeddingModel ? chunk.embedding : null,
  );
  const missing = candidates.filter((_, index) => !known[index]);
  const inTime = AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]);
  const made = await orNull(llm.embed([query, ...missing.map(({ text }) => text)], inTime));
  if (!made) return null;
  const [queryVector = [], ...vectors] = made;
  const fresh = new Map(missing.map((candidate, index) => [candidate, vectors[index] ?? []]));
  const toKeep = [...fresh].flatMap(([{ chunk }, embedding]) =>
    chunk ? [{ chunkId: chunk.id, embedding }] : [],
  );
  await inWorkspace(db, workspaceId, (tx) => keepEmbeddings(tx, llm.embeddingModel, toKeep));
  return {
    query: queryVector,
    candidates: candidates.map((candidate, index) => known[index] ?? fresh.get(candidate) ?? []),
  };
}

async function orNull<Answer>(call: Promise<Answer>): Promise<Answer | null> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof ProviderError) return null;
    throw error;
  }
}
