import type { ActivityDeps } from '#activities/index.ts';

/** For worlds in which nobody connected Notion. */
export const noNotion: Pick<ActivityDeps, 'openNotion'> = {
  openNotion: () => {
    throw new Error('nobody connected Notion');
  },
};
