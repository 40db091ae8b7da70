export type ServerHealth = { readonly isOk: boolean; readonly inWords: string };

/** Asks the server how it and what it depends on are; a server that does not answer is not ok. */
export async function serverHealth(baseUrl: string): Promise<ServerHealth> {
  try {
    const response = await fetch(`${baseUrl}/api/health`, { signal: AbortSignal.timeout(5_000) });
    const body: unknown = await response.json();
    return { isOk: response.status === 200, inWords: describeChecks(body) };
  } catch {
    return { isOk: false, inWords: 'the server does not answer yet' };
  }
}

function describeChecks(body: unknown): string {
  if (typeof body !== 'object' || body === null || !('checks' in body)) return 'no checks';
  return Object.entries(body.checks ?? {})
    .map(([name, state]) => `${name} ${String(state)}`)
    .join(', ');
}
