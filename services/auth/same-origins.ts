/** The origin of the product's URL; on this machine, under either of its names. */
export function sameOrigins(appUrl: string): readonly string[] {
  const { protocol, hostname, port, origin } = new URL(appUrl);
  const names = ['localhost', '127.0.0.1'];
  if (!names.includes(hostname)) return [origin];
  return names.map((name) => new URL(`${protocol}//${name}${port && `:${port}`}`).origin);
}
