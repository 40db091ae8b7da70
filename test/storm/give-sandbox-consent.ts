/** Picks an account on the emulator's consent page. @returns where the browser is sent back to */
export async function giveSandboxConsent(authorizationUrl: string, address: string): Promise<URL> {
  const page = await fetch(authorizationUrl);
  const forms = (await page.text()).split('<form');
  const form = forms.find((part) => part.includes(`value="${address}"`));
  if (!form) throw new Error(`the consent page offers no ${address}`);
  const fields = [...form.matchAll(/name="(\w+)" value="([^"]*)"/g)];
  const answer = await fetch(new URL('/o/oauth2/v2/auth/callback', authorizationUrl), {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams(fields.map(([, name = '', value = '']) => [name, value])),
  });
  return new URL(answer.headers.get('location') ?? '');
}
