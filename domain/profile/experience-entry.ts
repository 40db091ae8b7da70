import { z } from 'zod';
import { storableText } from './storable-text.ts';

/** As a person writes it down: "March 2021" is a fine date. */
const period = storableText().trim().min(1).max(40).nullable().default(null);

/** One station of a working life. */
export const ExperienceEntry = z.strictObject({
  title: storableText().trim().min(1, 'give it a title').max(200),
  organisation: storableText().trim().max(200).default(''),
  from: period,
  /** null = to this day. */
  to: period,
  summary: storableText().trim().max(2_000).default(''),
});
export type ExperienceEntry = z.infer<typeof ExperienceEntry>;
