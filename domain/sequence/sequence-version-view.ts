import { z } from 'zod';
import { InstantView } from '../shared/instant-view.ts';
import { ActorView } from '../workspace/actor-view.ts';

/** A sequence of a campaign, as it was or is in force. */
export const SequenceVersionView = z.object({
  /** 1 = as the campaign was started. */
  version: z.number().int(),
  isCurrent: z.boolean(),
  /** When it came into force. */
  since: InstantView,
  /** Who made it; null = the one of the start. */
  actor: ActorView.nullable(),
  /** What it changed in the version before, a sentence for each step; empty = the one of the start. */
  changes: z.array(z.string()),
});
export type SequenceVersionView = z.infer<typeof SequenceVersionView>;
