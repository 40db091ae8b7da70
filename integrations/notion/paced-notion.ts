import type { NotionProvider } from './notion-provider.ts';

/** Lets a call go when its turn has come. */
export type Pace = <T>(call: () => Promise<T>) => Promise<T>;

/** The same provider, each of whose requests waits for its turn. */
export const pacedNotion = (notion: NotionProvider, pace: Pace): NotionProvider => ({
  findSelf: () => pace(() => notion.findSelf()),
  searchSources: (query) => pace(() => notion.searchSources(query)),
  listSources: (databaseId) => pace(() => notion.listSources(databaseId)),
  getSchema: (dataSourceId) => pace(() => notion.getSchema(dataSourceId)),
  listRows: (query) => pace(() => notion.listRows(query)),
  isRowThere: (pageId) => pace(() => notion.isRowThere(pageId)),
  updateRow: (pageId, changes) => pace(() => notion.updateRow(pageId, changes)),
  addOptions: (dataSourceId, property) => pace(() => notion.addOptions(dataSourceId, property)),
});
