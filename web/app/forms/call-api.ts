import type { z } from 'zod';

export type ApiAnswer<T> = { ok: true; value: T } | { ok: false; message: string };

/** Calls our own API from an open page. @param body sent as JSON by POST; left out = GET */
export async function callApi<T extends z.ZodType>(
  path: string,
  schema: T,
  body?: unknown,
): Promise<ApiAnswer<z.output<T>>> {
  try {
    const response = await fetch(`/api/v1${path}`, body === undefined ? {} : post(body));
    const answer: unknown = await response.json();
    const parsed = schema.safeParse(answer);
    if (response.ok && parsed.success) return { ok: true, value: parsed.data };
    return { ok: false, message: messageOf(answer) };
  } catch {
    return { ok: false, message: 'The server could not be reached. Try again.' };
  }
}

const post = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

function messageOf(answer: unknown): string {
  const error = isObject(answer) ? answer['error'] : null;
  const message = isObject(error) ? error['message'] : null;
  return typeof message === 'string' ? message : 'That did not work. Try again.';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
