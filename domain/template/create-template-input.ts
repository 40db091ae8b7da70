import { z } from 'zod';
import { faultOfText, issueOfText } from '../sequence/text-fault.ts';
import { templateFieldsInput } from './template-fields-input.ts';

export const CreateTemplateInput = z
  .strictObject({
    name: templateFieldsInput.name,
    /** null = in none. */
    folderId: z.string().nullable().default(null),
    subject: templateFieldsInput.subject.default(null),
    body: templateFieldsInput.body,
    format: templateFieldsInput.format.default('text'),
    attachmentIds: templateFieldsInput.attachmentIds.default([]),
  })
  .superRefine((words, context) => {
    const fault = faultOfText({ ...words, brief: null }, 'template');
    if (fault) context.addIssue(issueOfText(fault));
  });
export type CreateTemplateInput = z.input<typeof CreateTemplateInput>;
