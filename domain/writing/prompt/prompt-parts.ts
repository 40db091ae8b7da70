import type { ThreadMail, WritingInputs } from '../writing-inputs.ts';
import { describeRecipient } from './describe-recipient.ts';
import { describeSender } from './describe-sender.ts';
import { describeStyle } from './describe-style.ts';
import type { PromptPart } from './prompt-part.ts';

/** A mail that is written again. */
export interface Rewrite {
  readonly raw: string;
  readonly findings: readonly { readonly message: string }[];
}

/**
 * The parts of a prompt in reading order: what mails of one step share comes first, so that servers
 * can keep it in their cache. Parts without a text are left out.
 */
export function promptParts(inputs: WritingInputs, rewrite: Rewrite | undefined): PromptPart[] {
  const { brief, sender, senderName, recipient, companyNote, thread, knowledge } = inputs;
  const data = (label: string, text: string, rank: number, share: number): PromptPart => ({
    label,
    standing: 'data',
    text,
    rank,
    share,
  });
  const order = (label: string, text: string, rank: number, share: number): PromptPart => ({
    ...data(label, text, rank, share),
    standing: 'order',
  });
  const best = knowledge.toSorted((a, b) => a.rank - b.rank);
  const parts = [
    order('brief', brief, 1, 0.25),
    ...(sender ? [order('style', describeStyle(sender), 5, 0.1)] : []),
    data('sender', describeSender(sender, senderName), 20, 0.2),
    data('sender resume', sender?.resumeText ?? '', 60, 0.2),
    data('recipient', describeRecipient(recipient), 6, 0.15),
    ...(companyNote
      ? [{ ...data('company', noteText(companyNote), 30, 0.2), note: readOn(companyNote.readAt) }]
      : []),
    ...best.map(({ title, text }, index) => ({
      ...data(`knowledge ${index + 1}`, `${title}\n${text}`, 40 + index / 1000, 0.1),
      title,
    })),
    // The newest mail is the last to go.
    ...thread.map((mail, index) => ({
      ...data(`thread ${index + 1}`, threadText(mail), 10 - index / 1000, 0.2),
      title: mail.subject,
      note: `${mail.from === 'sender' ? 'sent by the sender' : 'answer of the recipient'}${onDay(mail.at)}`,
    })),
    order('instruction', inputs.instruction ?? '', 2, 0.1),
    data('answer', rewrite?.raw ?? '', 4, 0.15),
    data('faults', rewrite?.findings.map(({ message }) => message).join('\n') ?? '', 3, 0.1),
  ];
  return parts.filter(({ text }) => text.trim() !== '');
}

function noteText({ text, sources }: NonNullable<WritingInputs['companyNote']>): string {
  return [text, ...sources.map(({ url, title }) => `Read at: ${title} ${url}`)].join('\n');
}

function threadText({ subject, text }: ThreadMail): string {
  return `Subject: ${subject}\n\n${text}`;
}

const readOn = (iso: string): string => `read${onDay(iso)}`;

/** Only a date gets into a heading, whatever the field holds. */
function onDay(iso: string): string {
  const day = /^\d{4}-\d\d-\d\d/.exec(iso)?.[0];
  return day ? ` on ${day}` : '';
}
