import { toAnsweredMail } from './answered-mail.ts';
import {
  buildBounce,
  unknownRecipient,
  type DeliveryFailure,
} from '#integrations/sandbox/build-bounce.ts';
import { buildOutOfOffice } from '#integrations/sandbox/build-out-of-office.ts';
import { buildReply } from '#integrations/sandbox/build-reply.ts';
import type { StrictMailbox } from './strict-google/strict-mailbox.ts';

const failures = {
  bounce: unknownRecipient,
  soft_bounce: { status: '4.4.1', action: 'failed', diagnostic: '451 4.4.1 no answer' },
  refusal: { status: '5.7.1', action: 'failed', diagnostic: '550 5.7.1 blocked by policy' },
  delay: { status: '4.4.1', action: 'delayed', diagnostic: '451 4.4.1 will try again' },
} as const satisfies Record<string, DeliveryFailure>;

export type AnswerKind = 'reply' | 'out_of_office' | keyof typeof failures;

const weekMs = 7 * 86_400_000;

/** Puts the recipient's answer to the mailbox's latest mail into it, as real MIME. */
export async function answerLatest(
  mailbox: StrictMailbox,
  kind: AnswerKind,
  at: Date,
  replyText = 'Yes, gladly.',
): Promise<void> {
  const sent = mailbox.delivered.at(-1);
  if (!sent) throw new Error('nothing was sent that could be answered');
  const mail = await toAnsweredMail(sent);
  const messageId = `<answer-${mailbox.delivered.length}-${at.getTime()}@client.test>`;
  mailbox.deliver(await build(), { receivedAt: at });

  function build(): Promise<Buffer> {
    switch (kind) {
      case 'reply':
        return buildReply(mail, { text: replyText, messageId, at });
      case 'out_of_office': {
        const returnOn = new Date(at.getTime() + weekMs).toISOString().slice(0, 10);
        return buildOutOfOffice(mail, { returnOn, messageId, at });
      }
      default:
        return buildBounce(mail, { failure: failures[kind], messageId, at });
    }
  }
}
