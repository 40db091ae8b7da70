import { parseTemplate } from '../email/parse-template.ts';
import type { StepText } from './step-texts.ts';

interface TextFault {
  readonly field: 'body' | 'brief';
  readonly message: string;
  /** Where in the field, in UTF-16 units from 0; null = it is about all of it. */
  readonly position: number | null;
}

const nothingSaid: TextFault = {
  field: 'body',
  message: 'Write what this email says.',
  position: null,
};
const nothingAsked: TextFault = {
  field: 'brief',
  message: 'Say what the model is to write about.',
  position: null,
};

/** What is wrong with an email's fields together, wherever it is kept. */
export function faultOfText(
  { body, brief, format }: Pick<StepText, 'body' | 'brief' | 'format'>,
  writer: 'ai' | 'template',
): TextFault | null {
  if (writer === 'template' && body === null) return nothingSaid;
  if (writer === 'ai' && brief === null) return nothingAsked;
  if (format !== 'html' || body === null) return null;
  if (saysNothing(body)) return nothingSaid;
  const parsed = parseTemplate(body, format);
  if (parsed.kind === 'parsed') return null;
  return { field: 'body', message: parsed.message, position: parsed.position };
}

/** As zod takes it. @param path of the email in the input */
export function issueOfText(
  { field, message, position }: TextFault,
  path: readonly (string | number)[] = [],
) {
  return { code: 'custom' as const, path: [...path, field], message, params: { position } };
}

/** What an editor leaves of a mail from which everything was deleted. */
function saysNothing(html: string): boolean {
  return !/<img/i.test(html) && html.replaceAll(/<[^>]*>|&nbsp;|\s/gi, '') === '';
}
