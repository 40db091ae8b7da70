import { z } from 'zod';
import { emailTextInput } from '../sequence/email-text-input.ts';
import { faultOfText, issueOfText } from '../sequence/text-fault.ts';

/** Any email, saved or not, as a contact would get it, to the mailbox it would come from. */
export const SendTestEmailInput = z.strictObject({
  mailboxId: z.string(),
  /** Left out: somebody made up, of whom everything is known. */
  contactId: z.string().optional(),
  /** Who signs; left out or null: the default profile. */
  profileId: z.string().nullish(),
  step: z
    .strictObject({
      subject: emailTextInput.subject,
      body: emailTextInput.body,
      format: emailTextInput.format,
      attachmentIds: emailTextInput.attachmentIds,
    })
    .superRefine((step, context) => {
      const fault = faultOfText({ ...step, brief: null }, 'template');
      if (fault) context.addIssue(issueOfText(fault));
    }),
});
export type SendTestEmailInput = z.input<typeof SendTestEmailInput>;
