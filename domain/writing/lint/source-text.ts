import { describeRecipient } from '../prompt/describe-recipient.ts';
import { describeSender } from '../prompt/describe-sender.ts';
import { describeStyle } from '../prompt/describe-style.ts';
import type { WritingInputs } from '../writing-inputs.ts';
import { factSources, type FactSource } from '../written-email.ts';

/** More than a prompt has room for. */
const mostCharacters = 60_000;

/** What one source says, as far as a model can have read it. */
export function sourceText(inputs: WritingInputs, source: FactSource): string {
  return wholeText(inputs, source).slice(0, mostCharacters);
}

function wholeText(inputs: WritingInputs, source: FactSource): string {
  const { brief, sender, senderName, recipient, companyNote, thread, knowledge } = inputs;
  switch (source) {
    case 'brief':
      return brief;
    case 'sender':
      return `${describeSender(sender, senderName)}\n${sender?.resumeText ?? ''}`;
    case 'recipient':
      return describeRecipient(recipient);
    case 'company':
      return companyNote ? `${companyNote.text}\n${companyNote.readAt}` : '';
    case 'thread':
      return thread.map(({ at, subject, text }) => `${at}\n${subject}\n${text}`).join('\n');
    case 'knowledge':
      return knowledge.map(({ title, text }) => `${title}\n${text}`).join('\n');
    case 'instruction':
      return inputs.instruction ?? '';
  }
}

/** What any source says. */
export function knownText(inputs: WritingInputs): string {
  return [...factSources.map((source) => sourceText(inputs, source)), styleText(inputs)].join('\n');
}

/** What the sender wrote or approved: the only text that may bring in links, addresses and offers. */
export function trustedText(inputs: WritingInputs): string {
  const { brief, instruction, sender } = inputs;
  // A résumé is a file from anywhere, though the sender's own; its links are not approved one by one.
  return [brief, instruction ?? '', describeSender(sender, null), styleText(inputs)].join('\n');
}

function styleText({ sender }: WritingInputs): string {
  // Phrases to avoid are no permission to use them.
  return sender ? describeStyle({ ...sender, avoid: [] }) : '';
}
