/** A web address; without a scheme it gets `https://`. @returns null for any other scheme and for no host */
export function readUrl(text: string): string | null {
  const hasScheme = /^[a-z][a-z\d+.-]*:/i.test(text) && !/^[^/?#]+:\d+(?:[/?#]|$)/.test(text);
  const address = hasScheme ? text : `https://${text}`;
  if (/\s/.test(address) || !URL.canParse(address)) return null;
  const { protocol, hostname, href, username, password } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  // A link that carries a password is not one to mail to people.
  if (username !== '' || password !== '') return null;
  return hostname.includes('.') ? href : null;
}
