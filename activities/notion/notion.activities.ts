import type { ImportArgs, NotionSyncArgs } from '#workflows/contract.ts';
import { drainNotion, type Drained } from './drain-notion.ts';
import { importNotion } from './import-notion.ts';
import type { NotionDeps } from './notion-deps.ts';
import { readNotion, type NotionRead } from './read-notion.ts';

export type NotionActivities = ReturnType<typeof createNotionActivities>;

export function createNotionActivities(deps: NotionDeps) {
  return {
    /**
     * Tells Notion of up to a hundred rows what changed, at the connection's rate; about half a minute.
     * Idempotent: it sets cells to what is true now. Notion's failures are values (when to come back,
     * or a problem a person can mend); an exception is a database that is away.
     */
    drainNotion: (args: NotionSyncArgs): Promise<Drained> => drainNotion(deps, args),

    /**
     * Looks, every few minutes, for what people edited in Notion and for new rows where wanted. Idempotent
     * by the status last seen of each page.
     */
    readNotion: (args: NotionSyncArgs): Promise<NotionRead> => readNotion(deps, args),

    /**
     * Reads a Notion database into contacts, about 250 rows a second. Safe to repeat: each page of rows
     * commits with its checkpoint. A token or database that is gone is an outcome (the import is
     * `failed`); an exception means "try again".
     */
    importNotion: (args: ImportArgs): Promise<void> => importNotion(deps, args),
  };
}
