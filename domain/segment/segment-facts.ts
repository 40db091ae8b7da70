import type { ContactStatus } from '../contact/contact-status.ts';
import type { ReplyMeaning } from '../reply/meaning/reply-meaning.ts';
import type { SegmentField } from './segment-field.ts';

/** What conditions may ask about one contact. */
export type SegmentFacts = Readonly<Record<SegmentField, string | null>> & {
  /** As people see it, with Paused. */
  readonly status: ContactStatus;
  readonly tags: readonly string[];
  readonly custom: Readonly<Record<string, string>>;
  readonly listIds: readonly string[];
  readonly enrollments: readonly { readonly campaignId: string; readonly isOpen: boolean }[];
  readonly createdAt: Date;
  /** Latest mail to them; null = none. */
  readonly mailedAt: Date | null;
  /** Latest reply from them; null = none. */
  readonly repliedAt: Date | null;
  /** What their replies mean; null = not known. */
  readonly replyMeanings: readonly (ReplyMeaning | null)[];
};
