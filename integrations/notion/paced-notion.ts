import type { NotionProvider } from './notion-provider.ts';

/** Makes a request when its turn has come, of whichever provider has the token of that moment. */
export type NotionRun = <T>(call: (notion: NotionProvider) => Promise<T>) => Promise<T>;

/** A provider each of whose requests goes through `run`. */
export const pacedNotion = (run: NotionRun): NotionProvider => ({
  findSelf: () => run((notion) => notion.findSelf()),
  searchSources: (query) => run((notion) => notion.searchSources(query)),
  listSources: (databaseId) => run((notion) => notion.listSources(databaseId)),
  getSchema: (dataSourceId) => run((notion) => notion.getSchema(dataSourceId)),
  listRows: (query) => run((notion) => notion.listRows(query)),
  getRow: (pageId) => run((notion) => notion.getRow(pageId)),
  updateRow: (pageId, changes) => run((notion) => notion.updateRow(pageId, changes)),
  addOptions: (dataSourceId, property) =>
    run((notion) => notion.addOptions(dataSourceId, property)),
});
