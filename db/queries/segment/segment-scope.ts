import type { Transaction } from '../../client.ts';
import type { CustomFieldRow } from '../custom-field/custom-field-rows.ts';

/** What a condition is compiled against. */
export type SegmentScope = {
  tx: Transaction;
  /** What `days ago` counts from. */
  now: Date;
  /** Fields with a definition: their values are kept in an index. */
  fields: readonly Pick<CustomFieldRow, 'id' | 'name' | 'type'>[];
  /**
   * Whether to find by indexes everybody who meets the condition, or else to look at each of those at hand. Then
   * what an index says besides would be one more column, for which the whole row is read.
   */
  mayFind: boolean;
};
