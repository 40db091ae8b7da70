import { z } from 'zod';
import { emailFormats } from '../email/email-format.ts';
import { AttachmentIdsInput } from '../file/attachment-ids-input.ts';
import { blankIsNull } from './blank-is-null.ts';
import { oneLine, templateInput } from './template-input.ts';

/** Characters. */
const longestSubject = 300;
/** Gmail shows no more of a mail than 102 KB at once. */
export const longestBody = 100_000;
const longestBrief = 5_000;

export const subjectInput = templateInput(longestSubject)
  .regex(oneLine, 'A subject is one line.')
  .refine((subject) => !/\{\{\s*signature\s*\}\}/.test(subject), 'A signature goes into the text.');

/** The words of an email, as a client writes them. */
export const emailTextInput = {
  /** Left out on a follow-up: the thread's. */
  subject: subjectInput.nullish().transform(blankIsNull),
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
