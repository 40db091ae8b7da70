import type { ParsedMail } from '#domain/email/parsed-mail.ts';
import { SEND_ID_HEADER } from './send-id-header.ts';

/** Our send id on a mail; null when we did not send it. */
export function sendIdOf(mail: ParsedMail): string | null {
  return mail.headers[SEND_ID_HEADER.toLowerCase()]?.[0]?.trim() ?? null;
}
