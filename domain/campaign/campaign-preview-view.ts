import { z } from 'zod';

/** One mail as the contact would get it, or the variables it still lacks. */
export const EmailPreviewView = z.object({
  /** Of the step, 0 = first. */
  position: z.number().int(),
  subject: z.string(),
  bodyText: z.string(),
  /** Empty = it can be sent. */
  missing: z.array(z.string()),
});

export type EmailPreviewView = z.infer<typeof EmailPreviewView>;

export const CampaignPreviewView = z.object({ items: z.array(EmailPreviewView) });
export type CampaignPreviewView = z.infer<typeof CampaignPreviewView>;
