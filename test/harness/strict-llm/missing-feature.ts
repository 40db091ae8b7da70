import type { CannedAnswer } from './start-strict-llm.ts';

export type LlmFeature = 'responses' | 'json_schema' | 'moderations' | 'embeddings';

/** How a server refuses what it does not know: a path as 404, a way to ask as 400. */
export function missingFeature(
  lacks: readonly LlmFeature[],
  path: string,
  body: unknown,
): CannedAnswer | null {
  if (lacks.some((feature) => path === `/v1/${feature}`)) {
    return { status: 404, body: '{"detail":"Not Found"}' };
  }
  if (!lacks.includes('json_schema') || !JSON.stringify(body).includes('"json_schema"'))
    return null;
  const message = "'response_format.type' must be 'text' or 'json_object'";
  return { status: 400, body: JSON.stringify({ error: { message } }) };
}
