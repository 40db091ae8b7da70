import type { BulkAction } from './bulk-action.ts';

/** What undoes a change; `delete` is undone by restoring, which is no change of its own. */
export const oppositeAction: Record<Exclude<BulkAction, 'delete'>, BulkAction> = {
  tag: 'untag',
  untag: 'tag',
  addToList: 'removeFromList',
  removeFromList: 'addToList',
  pause: 'resume',
  resume: 'pause',
};
