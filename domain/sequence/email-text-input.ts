import { z } from 'zod';
import { emailFormats } from '../email/email-format.ts';
import { parseTemplate } from '../email/parse-template.ts';
import { AttachmentIdsInput } from '../file/attachment-ids-input.ts';
import { blankIsNull } from './blank-is-null.ts';
import type { StepText } from './step-texts.ts';
import { oneLine, templateInput } from './template-input.ts';

/** Characters. */
export const longestSubject = 300;
/** Gmail shows no more of a mail than 102 KB at once. */
export const longestBody = 100_000;
const longestBrief = 5_000;

/** The words of an email, as a client writes them. */
export const emailTextInput = {
  /** Left out on a follow-up: the thread's. */
  subject: templateInput(longestSubject)
    .regex(oneLine, 'A subject is one line.')
    .refine(
      (subject) => !/\{\{\s*signature\s*\}\}/.test(subject),
      'A signature goes into the text.',
    )
    .nullish()
    .transform(blankIsNull),
  /** Of an email that the model writes: what goes out when it cannot. */
  body: templateInput(longestBody).nullish().transform(blankIsNull),
  /** What the model is to write about. */
  brief: z
    .string()
    .max(longestBrief, `At most ${longestBrief} characters.`)
    .nullish()
    .transform(blankIsNull),
  /** Of `body`. */
  format: z.enum(emailFormats, 'An email is text or html.').default('text'),
  attachmentIds: AttachmentIdsInput.default([]),
};

/** What is wrong with an email's fields together, whichever of its step's texts it is. */
export function faultOfText(
  { body, brief, format }: Pick<StepText, 'body' | 'brief' | 'format'>,
  writer: 'ai' | 'template',
): { field: 'body' | 'brief'; message: string } | null {
  if (writer === 'template' && body === null) {
    return { field: 'body', message: 'Write what this email says.' };
  }
  if (writer === 'ai' && brief === null) {
    return { field: 'brief', message: 'Say what the model is to write about.' };
  }
  if (format !== 'html' || body === null) return null;
  if (saysNothing(body)) return { field: 'body', message: 'Write what this email says.' };
  const parsed = parseTemplate(body, format);
  return parsed.kind === 'invalid' ? { field: 'body', message: parsed.message } : null;
}

/** What an editor leaves of a mail from which everything was deleted. */
function saysNothing(html: string): boolean {
  return !/<img/i.test(html) && html.replaceAll(/<[^>]*>|&nbsp;|\s/gi, '') === '';
}
