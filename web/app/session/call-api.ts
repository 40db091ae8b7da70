import type { z } from 'zod';

type ApiAnswer<T> = { ok: true; value: T } | { ok: false; message: string };

type Method = 'POST' | 'PATCH' | 'DELETE';

/**
 * Calls the REST API as the person who looks.
 * @param path below `/api/v1`
 * @param body sent as JSON; left out = GET
 */
export async function callApi<View extends z.ZodType>(
  path: string,
  view: View,
  body?: unknown,
  method: Method = 'POST',
): Promise<ApiAnswer<z.output<View>>> {
  try {
    const answer = await fetch(`/api/v1${path}`, body === undefined ? {} : change(method, body));
    const said: unknown = answer.status === 204 ? null : await answer.json();
    const parsed = view.safeParse(said);
    if (answer.ok && parsed.success) return { ok: true, value: parsed.data };
    return { ok: false, message: refusalOf(said) };
  } catch {
    return { ok: false, message: 'The server does not answer. Try again in a moment.' };
  }
}

const change = (method: Method, body: unknown): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

function refusalOf(said: unknown): string {
  if (typeof said === 'object' && said !== null && 'error' in said) {
    const { error } = said;
    if (typeof error === 'object' && error !== null && 'message' in error) {
      return String(error.message);
    }
  }
  return 'That did not work.';
}
