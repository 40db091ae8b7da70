/** Opens the consent page, unticks some permissions, picks the account and follows the redirect. */
export async function giveConsent(
  authorizationUrl: string,
  { address, untick = [] }: { address: string; untick?: readonly string[] },
): Promise<URL> {
  const page = await fetch(authorizationUrl);
  if (!page.ok) throw new Error(`the consent page answered ${page.status}`);
  const asked = new URL(authorizationUrl).searchParams;
  const form = new URLSearchParams({ email: address });
  for (const name of ['redirect_uri', 'state', 'code_challenge']) {
    form.set(name, asked.get(name) ?? '');
  }
  for (const scope of (asked.get('scope') ?? '').split(' ')) {
    if (!untick.some((word) => scope.includes(word))) form.append('granted', scope);
  }
  const callback = new URL('/o/oauth2/v2/auth/callback', authorizationUrl);
  const answer = await fetch(callback, { method: 'POST', body: form, redirect: 'manual' });
  return new URL(answer.headers.get('location') ?? '');
}
