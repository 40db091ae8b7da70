/**
 * A mail that a client uploads beside its JSON (`uploadType=multipart`, multipart/related), as the same
 * request with the mail within the JSON.
 * @returns null when it is no such upload
 */
export function readUpload(contentType: string, body: string): { message: object } | null {
  const boundary = /^multipart\/related;.*boundary="?([^";]+)/.exec(contentType)?.[1];
  if (boundary === undefined) return null;
  const [, json = '', media = ''] = body.split(`--${boundary}`);
  const metadata: unknown = JSON.parse(contentOf(json));
  const raw = Buffer.from(contentOf(media)).toString('base64url');
  return { message: { ...(hasMessage(metadata) && metadata.message), raw } };
}

function contentOf(part: string): string {
  return part.slice(part.indexOf('\r\n\r\n') + 4).replace(/\r\n$/, '');
}

function hasMessage(value: unknown): value is { message: object } {
  if (typeof value !== 'object' || value === null || !('message' in value)) return false;
  return typeof value.message === 'object' && value.message !== null;
}
