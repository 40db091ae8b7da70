import { inWorkspace } from '#db/in-workspace.ts';
import { keepEmbeddings } from '#db/queries/knowledge/keep-embeddings.ts';
import { addMonthCost } from '#db/queries/writing/add-month-cost.ts';
import type { Database } from '#db/client.ts';
import { completionCost } from '#domain/writing/completion-cost.ts';
import type { LlmClient } from '#integrations/llm/llm-client.ts';
import { ProviderError } from '#integrations/provider-error.ts';
import type { Candidate } from './list-candidates.ts';

type EmbeddingDeps = { db: Database; llm: LlmClient; clock: () => Date; workspaceId: string };

/** Vectors are no reason to keep a mail waiting. */
const patienceMs = 15_000;

/**
 * The vectors of a query and of what may answer it, in one call whose cost counts in the month; those of
 * notes are kept for later mails.
 * @returns null when there are none to be had: no mail fails for want of them
 */
export async function embedCandidates(
  { db, llm, clock, workspaceId }: EmbeddingDeps,
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
  const [queryVector = [], ...vectors] = made.vectors;
  const fresh = new Map(missing.map((candidate, index) => [candidate, vectors[index] ?? []]));
  const toKeep = [...fresh].flatMap(([{ chunk }, embedding]) =>
    chunk ? [{ chunkId: chunk.id, embedding }] : [],
  );
  const { embeddingModel: model } = llm;
  const { inputTokens } = made;
  const { microDollars } = completionCost(model, inputTokens, 0, null);
  const cost = { workspaceId, model, answers: 0, inputTokens, outputTokens: 0, microDollars };
  await inWorkspace(db, workspaceId, async (tx) => {
    await keepEmbeddings(tx, model, toKeep);
    await addMonthCost(tx, cost, clock());
  });
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
