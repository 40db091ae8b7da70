import { z } from 'zod';
import { emailFormats } from '../email/email-format.ts';
import { AttachmentIdsInput } from '../file/attachment-ids-input.ts';
import { storableText } from '../profile/storable-text.ts';
import { blankIsNull } from '../sequence/blank-is-null.ts';
import { longestBody, subjectInput } from '../sequence/email-text-input.ts';
import { templateInput } from '../sequence/template-input.ts';
import { longestTemplateName } from './copy-name.ts';

/** What a person may say in a template. */
export const templateFieldsInput = {
  name: storableText()
    .trim()
    .min(1, 'Give the template a name.')
    .max(longestTemplateName, `At most ${longestTemplateName} characters.`),
  /** null or nothing but blanks: the thread's. */
  subject: subjectInput.nullable().transform(blankIsNull),
  body: templateInput(longestBody).regex(/\S/, 'Write what this email says.'),
  format: z.enum(emailFormats, 'An email is text or html.'),
  attachmentIds: AttachmentIdsInput,
};
