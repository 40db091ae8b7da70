import type { ActivityDeps } from '#activities/index.ts';

/** For worlds in which nobody connected Notion or a language model. */
export const unconnected: Pick<ActivityDeps, 'openNotion' | 'llm' | 'readCompany'> = {
  openNotion: () => {
    throw new Error('nobody connected Notion');
  },
  llm: null,
  readCompany: async () => null,
};
