import type { ContactFilter } from '#domain/contact/contact-filter-input.ts';
import type { SegmentCondition } from '#domain/segment/segment-condition.ts';
import type { SegmentScope } from '../segment/segment-scope.ts';

/** A `ContactFilter` with its segment read, at one moment. */
export type ContactMatch = Omit<ContactFilter, 'segmentId'> &
  Omit<SegmentScope, 'tx' | 'mayFind'> & {
    condition?: SegmentCondition;
    /** In place of `q`: those who have a text like it. */
    similarIds?: readonly string[];
  };
