import { notionProblems } from '#domain/notion/mend-words.ts';
import type { NotionProblem } from '#domain/notion/notion-problem.ts';
import { ProviderError } from '#integrations/provider-error.ts';

/** What a failed look at a database says of it that only a person can mend; null = of it, nothing. */
export function databaseProblem(error: unknown): NotionProblem | null {
  if (!(error instanceof ProviderError)) return null;
  if (error.kind === 'not_found') return notionProblems.databaseGone;
  return error.reason === 'restricted' ? notionProblems.noReadRight : null;
}
