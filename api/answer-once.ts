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
  const first = await idempotency.begin(access, { key, requestHash: requestHash(request) });
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

/** A file is told by its size, for it is read only once. */
function requestHash({ method, originalUrl, body, headers }: Request): string {
  const content = body === undefined ? (headers['content-length'] ?? '') : JSON.stringify(body);
  return createHash('sha256').update([method, originalUrl, content].join('\n')).digest('hex');
}
