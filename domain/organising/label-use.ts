import { z } from 'zod';

/** Something that asks for a tag, list or field, and would ask in vain without it. */
export const LabelUse = z.object({
  kind: z.enum(['segment', 'view', 'campaign']),
  id: z.string(),
  name: z.string(),
});
export type LabelUse = z.infer<typeof LabelUse>;
