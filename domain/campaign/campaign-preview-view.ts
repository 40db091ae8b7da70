import { z } from 'zod';
import { AttachmentView } from '../file/attachment-view.ts';

/** One mail as the contact would get it, or the variables it still lacks. */
export const EmailPreviewView = z.object({
  /** Of the step, 0 = first. */
  position: z.number().int(),
  subject: z.string(),
  bodyText: z.string(),
  /** null = it says no more than the text does. */
  bodyHtml: z.string().nullable(),
  attachments: z.array(AttachmentView),
  /** Empty = it can be sent. */
  missing: z.array(z.string()),
});

export type EmailPreviewView = z.infer<typeof EmailPreviewView>;

export const CampaignPreviewView = z.object({ items: z.array(EmailPreviewView) });
export type CampaignPreviewView = z.infer<typeof CampaignPreviewView>;
