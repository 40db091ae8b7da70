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
  /** Both are in a campaign: the other's run ends. */
  endsEnrollmentId: z.string().nullable(),
});
export type MergePreviewView = z.infer<typeof MergePreviewView>;
