import { createHash } from 'node:crypto';
import type { Request } from 'express';
import type { Access } from '#services/context.ts';
import type { Services } from '#services/index.ts';

export type Answer = { status: number; body: unknown };

/**
 * Answers a POST with an Idempotency-Key once: a repetition gets the first answer again, and another
 * request under the same key is a conflict. A refused request may be tried again under its key.
 */
export async function answerOnce(
  idempotency: Services['idempotency'],
  { request, access }: { request: Request; access: Access },
  answer: () => Promise<Answer>,
): Promise<Answer> {
  const key = request.get('idempotency-key');
  if (request.method !== 'POST' || key === undefined) return answer();
  const first = await idempotency.begin(access, { key, requestHash: requestHash(request, access) });
  if (first) return first;
  try {
    const given = await answer();
    await idempotency.end(access, { key, answer: given });
    return given;
  } catch (error) {
    await idempotency.end(access, { key, answer: null });
    throw error;
  }
}

/**
 * A file is told by its size, for it is read only once. The same words from somebody else are another
 * request: the answer may hold what only the first may see, such as a new API key.
 */
function requestHash({ method, originalUrl, body, headers }: Request, { actor }: Access): string {
  const content = body === undefined ? (headers['content-length'] ?? '') : JSON.stringify(body);
  const said = [JSON.stringify(actor), method, originalUrl, content];
  return createHash('sha256').update(said.join('\n')).digest('hex');
}
