import { createHmac, timingSafeEqual } from 'node:crypto';

type Mail = { id: string; workspaceId: string };

/**
 * Names one outbound email in a link that nobody can make up: `<email id>.<workspace id>.<MAC>`.
 * It never expires, for a mail may be read years later.
 */
export function unsubscribeToken(secret: string, mail: Mail): string {
  return `${mail.id}.${mail.workspaceId}.${macOf(secret, mail).toString('base64url')}`;
}

/** @returns null when it is not one of ours */
export function openUnsubscribeToken(secret: string, token: string): Mail | null {
  const [id, workspaceId, mac, ...rest] = token.split('.');
  if (!id || !workspaceId || !mac || rest.length > 0) return null;
  const expected = macOf(secret, { id, workspaceId });
  const given = Buffer.from(mac, 'base64url');
  const isOurs = given.length === expected.length && timingSafeEqual(given, expected);
  return isOurs ? { id, workspaceId } : null;
}

/** The address that a mail carries in List-Unsubscribe (RFC 8058). */
export function unsubscribeUrl(
  settings: { appUrl: string; appSecret: string },
  mail: Mail,
): string {
  return `${settings.appUrl}/u/${unsubscribeToken(settings.appSecret, mail)}`;
}

/** 128 bits: short in the mail, and out of reach of guessing. */
function macOf(secret: string, { id, workspaceId }: Mail): Buffer {
  return createHmac('sha256', secret)
    .update(`unsubscribe|${id}|${workspaceId}`)
    .digest()
    .subarray(0, 16);
}
