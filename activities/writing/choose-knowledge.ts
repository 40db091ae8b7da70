import { inWorkspace } from '#db/in-workspace.ts';
import { rankByWords } from '#db/queries/knowledge/rank-by-words.ts';
import type { Database } from '#db/client.ts';
import { knowledgeLimits } from '#domain/knowledge/knowledge-limits.ts';
import { knowledgeQuery } from '#domain/knowledge/knowledge-query.ts';
import { rankByCosine } from '#domain/knowledge/rank-by-cosine.ts';
import type { WritingInputs } from '#domain/writing/writing-inputs.ts';
import type { LlmClient } from '#integrations/llm/llm-client.ts';
import { embedCandidates } from './embed-candidates.ts';
import { listCandidates } from './list-candidates.ts';
import type { OpenDraft } from './open-draft.ts';

type KnowledgeDeps = {
  db: Database;
  llm: LlmClient;
  clock: () => Date;
  /** Whether the month's budget is. */
  isSpent: () => Promise<boolean>;
};

/**
 * The pieces of notes and of earlier mails that have most to do with a mail, ranked by meaning where the
 * server makes vectors and the budget allows them, else by the words they share.
 */
export async function chooseKnowledge(
  { isSpent, ...deps }: KnowledgeDeps,
  { row, inputs }: Pick<OpenDraft, 'row' | 'inputs'>,
  signal: AbortSignal,
): Promise<WritingInputs['knowledge']> {
  const { db } = deps;
  const { workspaceId } = row.email;
  const candidates = await inWorkspace(db, workspaceId, (tx) => listCandidates(tx, row));
  if (candidates.length === 0) return [];
  const query = knowledgeQuery(inputs);
  const vectors = (await isSpent())
    ? null
    : await embedCandidates({ ...deps, workspaceId }, { query, candidates }, signal);
  const texts = candidates.map(({ title, text }) => `${title}\n${text}`);
  const order = vectors
    ? rankByCosine(vectors.query, vectors.candidates)
    : await inWorkspace(db, workspaceId, (tx) => rankByWords(tx, query, texts));
  return order.slice(0, knowledgeLimits.chosen).flatMap((index, place) => {
    const { title, text } = candidates[index] ?? {};
    return title === undefined || text === undefined ? [] : [{ title, text, rank: place + 1 }];
  });
}
