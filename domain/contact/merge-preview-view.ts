import { z } from 'zod';
import { ContactView } from './contact-view.ts';

export const MergePreviewView = z.object({
  /** Both as they are. */
  contact: ContactView,
  other: ContactView,
  /** What they become. */
  merged: ContactView.pick({
    name: true,
    firstName: true,
    lastName: true,
    email: true,
    company: true,
    role: true,
    phone: true,
    website: true,
    linkedin: true,
    location: true,
    custom: true,
    tags: true,
    timeZone: true,
  }),
  /** Both are in a campaign: the other's run ends. One has replied or bounced: that of the other one. */
  endsEnrollmentId: z.string().nullable(),
  /** How much becomes the kept one's. */
  moves: z.object({
    mails: z.number().int(),
    campaigns: z.number().int(),
    tasks: z.number().int(),
    lists: z.number().int(),
  }),
  /**
   * stays: the kept one's page goes on showing its status. moves: so does the other's from now on. left:
   * both have one, and the other's is told nothing more.
   */
  notion: z.enum(['none', 'stays', 'moves', 'left']),
});
export type MergePreviewView = z.infer<typeof MergePreviewView>;
