import type { ContactFilter } from '#domain/contact/contact-filter-input.ts';
import type { SegmentCondition } from '#domain/segment/segment-condition.ts';

/** A `ContactFilter` with its segment read, at one moment. */
export type ContactMatch = Omit<ContactFilter, 'segmentId'> & {
  condition?: SegmentCondition;
  /** What `days ago` in the condition counts from. */
  now: Date;
  /** Words that look like `q` will do: needs `pg_trgm`. */
  isSimilar?: boolean;
};
