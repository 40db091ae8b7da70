import { z } from 'zod';
import { emailFormats } from '../email/email-format.ts';
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

/** What an email needs to be written from, whichever of its step's texts it is. */
export function lackOfText(
  { body, brief }: Pick<StepText, 'body' | 'brief'>,
  writer: 'ai' | 'template',
): { field: 'body' | 'brief'; message: string } | null {
  if (writer === 'template' && body === null) {
    return { field: 'body', message: 'Write what this email says.' };
  }
  if (writer === 'ai' && brief === null) {
    return { field: 'brief', message: 'Say what the model is to write about.' };
  }
  return null;
}
