import { z } from 'zod';
import { importLimits } from '../import/import-limits.ts';

const line = (max: number) => z.string().trim().max(max);

/** What a person may write about a contact. */
export const contactFieldsInput = {
  name: line(importLimits.nameCharacters).min(1),
  email: line(320).min(3),
  company: line(importLimits.companyCharacters),
  role: line(importLimits.roleCharacters),
  firstName: line(importLimits.nameCharacters).nullable(),
  lastName: line(importLimits.nameCharacters).nullable(),
  phone: line(importLimits.phoneCharacters).nullable(),
  website: line(importLimits.linkCharacters).nullable(),
  linkedin: line(importLimits.linkCharacters).nullable(),
  location: line(importLimits.locationCharacters).nullable(),
  custom: z
    .record(
      z.string().min(1).max(importLimits.headerCharacters),
      line(importLimits.customCharacters),
    )
    .refine((custom) => Object.keys(custom).length <= importLimits.columns, 'Too many fields'),
  tags: z.array(line(100).min(1)).max(100),
  /** IANA zone, for windows in the recipient's time. */
  timeZone: line(100).nullable(),
};
