import type { Database } from '#db/client.ts';
import type { NotionConnectionRow } from '#db/queries/notion/find-notion-connection.ts';
import type { NotionProvider } from '#integrations/notion/notion-provider.ts';

export type NotionDeps = {
  db: Database;
  clock: () => Date;
  /** Opens a connection; its calls wait for their turn. */
  openNotion: (connection: NotionConnectionRow) => NotionProvider;
};
