export type ApiAnswer = { ok: true; body: unknown } | { ok: false; message: string };

/** Calls the REST API as the person who looks. @param path below `/api/v1` */
export async function callApi(
  method: 'GET' | 'POST',
  path: string,
  body?: object,
): Promise<ApiAnswer> {
  try {
    const answer = await fetch(`/api/v1${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(method === 'POST' && { body: JSON.stringify(body ?? {}) }),
    });
    const said: unknown = answer.status === 204 ? null : await answer.json();
    return answer.ok ? { ok: true, body: said } : { ok: false, message: refusalOf(said) };
  } catch {
    return { ok: false, message: 'The server does not answer. Try again in a moment.' };
  }
}

function refusalOf(said: unknown): string {
  if (typeof said === 'object' && said !== null && 'error' in said) {
    const { error } = said;
    if (typeof error === 'object' && error !== null && 'message' in error) {
      return String(error.message);
    }
  }
  return 'That did not work.';
}
