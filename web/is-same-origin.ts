/**
 * Whether a request may change something with the session cookie. Browsers say where a request comes
 * from in `Sec-Fetch-Site`; older ones in `Origin`; a client that sends neither is no browser.
 */
export function isSameOrigin(request: Request): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return true;
  const site = request.headers.get('sec-fetch-site');
  if (site) return site === 'same-origin' || site === 'none';
  const origin = request.headers.get('origin');
  return origin === null || origin === new URL(request.url).origin;
}
