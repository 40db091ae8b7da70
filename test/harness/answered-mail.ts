import { parseRaw } from '#integrations/mail/parse-raw.ts';
import type { AnsweredMail } from '#integrations/sandbox/answered-mail.ts';
import type { DeliveredMail } from './strict-google/strict-mailbox.ts';

/** A delivered mail as its recipient sees it. */
export async function toAnsweredMail({ raw, at }: DeliveredMail): Promise<AnsweredMail> {
  const mail = await parseRaw(raw);
  const [to] = mail.to;
  if (!to || !mail.messageId) throw new Error('a delivered mail lacks To or Message-ID');
  const { from, subject, text, references } = mail;
  return { from, to, subject, text, references, messageId: mail.messageId, sentAt: at, raw };
}
