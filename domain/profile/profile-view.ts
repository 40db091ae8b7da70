import { z } from 'zod';
import { InstantView } from '../shared/instant-view.ts';

const ExperienceView = z.object({
  title: z.string(),
  organisation: z.string(),
  from: z.string().nullable(),
  /** null = to this day. */
  to: z.string().nullable(),
  summary: z.string(),
});

const ProjectView = z.object({
  name: z.string(),
  url: z.string().nullable(),
  summary: z.string(),
});

export const ProfileView = z.object({
  id: z.string(),
  label: z.string(),
  /** Campaigns that name no profile write as this one. */
  isDefault: z.boolean(),
  name: z.string(),
  headline: z.string(),
  skills: z.array(z.string()),
  targetRoles: z.array(z.string()),
  experience: z.array(ExperienceView),
  projects: z.array(ProjectView),
  tone: z.string(),
  say: z.array(z.string()),
  avoid: z.array(z.string()),
  signatureHtml: z.string(),
  /** The signature as a mail without HTML shows it. */
  signatureText: z.string(),
  calendarUrl: z.string().nullable(),
  resume: z
    .object({
      /** null = typed in or pasted. */
      fileName: z.string().nullable(),
      text: z.string(),
      uploadedAt: InstantView.nullable(),
    })
    .nullable(),
  createdAt: InstantView,
  updatedAt: InstantView,
});
export type ProfileView = z.infer<typeof ProfileView>;
