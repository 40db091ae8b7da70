import { storable } from '../shared/storable.ts';
import { plainLines } from './plain-lines.ts';
import type { WritingInputs } from './writing-inputs.ts';
import type { WrittenEmail } from './written-email.ts';

/** A closing formula that fills its line; in the seven languages. */
const closing =
  /^(?:(?:all the |with )?(?:best|kind|kindest|warm|warmest)(?: regards| wishes)?|(?:best )?regards|cheers|sincerely|yours(?: sincerely| truly)?|talk soon|thanks|many thanks|thank you|(?:viele|liebe|beste|schöne|herzliche|freundliche) grüße|mit (?:freundlichen|besten|herzlichen) grüßen|(?:bien )?cordialement|bien à vous|salutations|(?:un )?(?:cordial )?saludos?|atentamente|(?:cordiali |distinti )?saluti|(?:met )?(?:vriendelijke )?groet(?:en)?|atenciosamente|abraços?|cumprimentos)[,.!]?$/i;

/**
 * What a model adds although it was told not to, and code can take away: a closing formula and the name
 * under it, which the signature brings, and a subject where the thread has one.
 */
export function tidyEmail(email: WrittenEmail, inputs: WritingInputs): WrittenEmail {
  const { subject, body, facts } = email;
  return {
    ...email,
    subject: inputs.needsSubject ? storable(subject.trim()) : '',
    body: withoutClosing(plainLines(body), inputs),
    facts: facts.map(({ text, source }) => ({ text: storable(text), source })),
  };
}

function withoutClosing(body: string, { sender, senderName }: WritingInputs): string {
  const names = [sender?.name, senderName].flatMap((name) =>
    name ? [name.toLowerCase(), (name.split(' ')[0] ?? '').toLowerCase()] : [],
  );
  const lines = body.split('\n');
  const isName = (line: string) => names.includes(line.toLowerCase().replace(/[,.]$/, ''));
  const dropBlank = () => {
    while (lines.length > 0 && lines.at(-1)?.trim() === '') lines.pop();
  };
  dropBlank();
  if (isName(lines.at(-1)?.trim() ?? '')) lines.pop();
  dropBlank();
  if (lines.length > 1 && closing.test(lines.at(-1)?.trim() ?? '')) lines.pop();
  dropBlank();
  return lines.join('\n');
}
