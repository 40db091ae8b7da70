import type { Transaction } from '../../client.ts';
import type { CustomFieldRow } from '../custom-field/custom-field-rows.ts';

/** What a condition is compiled against. */
export type SegmentScope = {
  tx: Transaction;
  /** What `days ago` counts from. */
  now: Date;
  /** Fields with a definition: their values are kept in an index. */
  fields: readonly Pick<CustomFieldRow, 'id' | 'name' | 'type'>[];
};
