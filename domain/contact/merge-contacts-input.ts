import { z } from 'zod';

/** Fields of which one of two contacts' values wins. */
export const mergedFields = [
  'name',
  'firstName',
  'lastName',
  'email',
  'company',
  'role',
  'phone',
  'website',
  'linkedin',
  'location',
  'timeZone',
] as const;

const customName = z.templateLiteral(['custom.', z.string().min(1).max(200)]);
/** `custom.<name>` for a field of one's own. */
const MergeChoice = z.union([z.enum(mergedFields), customName]);
export type MergeChoice = z.output<typeof MergeChoice>;

export const MergeContactsInput = z.strictObject({
  /** Who stays. */
  contactId: z.string(),
  /** Who is merged into them and goes into the trash. */
  otherId: z.string(),
  /** Fields in which the other's value wins; else it only fills what is empty. */
  takeFromOther: z.array(MergeChoice).max(1_100).default([]),
});
export type MergeContactsInput = z.input<typeof MergeContactsInput>;
