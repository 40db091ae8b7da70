/** A consent page a browser test can click: one button per account, one box per permission. */
export function consentPage(request: URLSearchParams, addresses: readonly string[]): string {
  const carried = ['redirect_uri', 'state', 'code_challenge']
    .map(
      (name) => `<input type="hidden" name="${name}" value="${escape(request.get(name) ?? '')}">`,
    )
    .join('');
  const permissions = (request.get('scope') ?? '')
    .split(' ')
    .map(escape)
    .map((s) => `<label><input type="checkbox" name="granted" value="${s}" checked>${s}</label>`)
    .join('<br>');
  const accounts = addresses
    .map(escape)
    .map((address) => `<button name="email" value="${address}">${address}</button>`)
    .join('');
  return `<!doctype html><title>Sign in to Google</title>
<form method="post" action="/o/oauth2/v2/auth/callback">${carried}${permissions}<p>${accounts}</form>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
