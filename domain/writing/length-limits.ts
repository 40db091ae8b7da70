import type { WritingKind } from './writing-kind.ts';

interface LengthLimits {
  /** Words asked for. */
  readonly least: number;
  readonly most: number;
  /** Words from which on the mail is written again. */
  readonly tooMany: number;
  readonly tooFew: number;
}

/** How long a mail of each kind is: people answer short ones. */
export const lengthLimits: Readonly<Record<WritingKind, LengthLimits>> = {
  first: { least: 50, most: 130, tooMany: 200, tooFew: 25 },
  follow_up: { least: 25, most: 90, tooMany: 140, tooFew: 12 },
  meeting_follow_up: { least: 40, most: 150, tooMany: 220, tooFew: 20 },
  re_engagement: { least: 40, most: 120, tooMany: 180, tooFew: 20 },
  product_update: { least: 50, most: 170, tooMany: 250, tooFew: 25 },
  event_invitation: { least: 40, most: 150, tooMany: 220, tooFew: 20 },
};
