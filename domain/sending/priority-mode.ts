import { z } from 'zod';

/** Which kind of mail a free slot goes to first. `balanced` splits the day by the share of fresh. */
export const priorityModes = ['follow_ups_first', 'fresh_first', 'balanced'] as const;

export const PriorityMode = z.enum(
  priorityModes,
  'Choose follow_ups_first, fresh_first or balanced.',
);
export type PriorityMode = z.infer<typeof PriorityMode>;
