import { z } from 'zod';
import { ExperienceEntry } from './experience-entry.ts';
import { HighlightProject } from './highlight-project.ts';
import { documentLimits } from '../document/document-limits.ts';
import { WebAddress } from './web-address.ts';
import { storableText } from './storable-text.ts';

const words = (characters: number, most: number) =>
  z.array(storableText().trim().min(1).max(characters)).max(most);

/** What a person may say in a profile; nothing of it is compulsory. */
export const profileFieldsInput = {
  /** What people call the profile. */
  label: storableText().trim().min(1, 'Give the profile a name.').max(100).optional(),
  /** The sender's. */
  name: storableText().trim().max(200).optional(),
  headline: storableText().trim().max(300).optional(),
  skills: words(100, 100).optional(),
  targetRoles: words(100, 50).optional(),
  experience: z.array(ExperienceEntry).max(50).optional(),
  projects: z.array(HighlightProject).max(50).optional(),
  tone: storableText().trim().max(1_000).optional(),
  /** Phrases to use. */
  say: words(200, 50).optional(),
  /** Phrases to avoid. */
  avoid: words(200, 50).optional(),
  /** Any HTML; what a signature may not hold is taken out. */
  signatureHtml: storableText().max(50_000).optional(),
  calendarUrl: WebAddress.nullable().optional(),
  /** null or nothing but blanks takes the résumé away. */
  resumeText: storableText().max(documentLimits.characters).nullable().optional(),
};
