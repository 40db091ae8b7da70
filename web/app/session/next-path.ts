/** Where to go after signing in: a path of this site, whatever the address bar claims. */
export function nextPath(search: string): string {
  const next = new URLSearchParams(search).get('next') ?? '/';
  return /^\/(?![/\\])[^\\\s]*$/.test(next) ? next : '/';
}
