import { randomUUID } from 'node:crypto';
import type { RawMessage } from '../mail/mail-provider.ts';
import { parseRaw } from '../mail/parse-raw.ts';
import type { AnsweredMail } from './answered-mail.ts';
import { buildBounce, unknownRecipient } from './build-bounce.ts';
import { buildOutOfOffice } from './build-out-of-office.ts';
import { buildReply } from './build-reply.ts';
import type { SandboxAnswer } from './sandbox-answer.ts';

const usualReply = 'Thank you, that sounds interesting. Shall we talk next week?';
const weekMs = 7 * 24 * 3_600_000;

/** The MIME of the chosen answer to a sent mail. */
export async function buildAnswer(
  sent: RawMessage,
  { kind, text, returnOn }: SandboxAnswer,
  at: Date,
): Promise<Buffer> {
  const mail = await readAnsweredMail(sent);
  const domain = (kind === 'bounce' ? 'googlemail.com' : mail.to.address.split('@')[1]) ?? '';
  const common = { messageId: `<${randomUUID()}@${domain}>`, at };
  switch (kind) {
    case 'reply':
      return buildReply(mail, { ...common, text: text ?? usualReply });
    case 'out_of_office':
      return buildOutOfOffice(mail, {
        ...common,
        returnOn: returnOn ?? new Date(at.getTime() + weekMs).toISOString().slice(0, 10),
        ...(text !== undefined && { text }),
      });
    case 'bounce':
      return buildBounce(mail, { ...common, failure: unknownRecipient });
  }
}

async function readAnsweredMail(sent: RawMessage): Promise<AnsweredMail> {
  const mail = await parseRaw(sent.raw);
  return {
    from: mail.from,
    to: mail.to[0] ?? { address: '' },
    subject: mail.subject,
    text: mail.text,
    messageId: mail.messageId ?? '',
    references: mail.references,
    sentAt: sent.receivedAt,
    raw: sent.raw,
  };
}
