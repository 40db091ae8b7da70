/** What can be done to many contacts at once and be undone. */
export const bulkActions = [
  'tag',
  'untag',
  'addToList',
  'removeFromList',
  'enroll',
  'pause',
  'resume',
  'delete',
] as const;
export type BulkAction = (typeof bulkActions)[number];
