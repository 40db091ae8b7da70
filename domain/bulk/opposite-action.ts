import type { LabelAction } from './one-by-one.ts';

/** What undoes a change. */
export const oppositeAction: Record<LabelAction, LabelAction> = {
  tag: 'untag',
  untag: 'tag',
  addToList: 'removeFromList',
  removeFromList: 'addToList',
};
