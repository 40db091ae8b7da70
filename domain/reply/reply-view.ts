import { z } from 'zod';
import { InstantView } from '../shared/instant-view.ts';
import { replyMeaningView } from './meaning/reply-meaning-view.ts';

/** What a person answered. */
export const ReplyView = z.object({
  id: z.string(),
  contactId: z.string(),
  contactName: z.string(),
  /** May be another address than the contact's. */
  from: z.string(),
  /** Of the mail that was answered; null when that is not known. */
  campaignId: z.string().nullable(),
  /** 1 = first email. */
  emailNumber: z.number().int().nullable(),
  /** Which of its step's texts that mail had; null when there was one. */
  variant: z.string().nullable(),
  subject: z.string(),
  /** Without what it quotes. */
  text: z.string(),
  at: InstantView,
  ...replyMeaningView,
});
export type ReplyView = z.infer<typeof ReplyView>;
