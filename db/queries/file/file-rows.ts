import { and, eq, getTableColumns, inArray } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { files } from '../../schema/index.ts';

const { content: _content, ...described } = getTableColumns(files);

/** What is known of a file, without its bytes. */
export type FileRow = Omit<typeof files.$inferSelect, 'content'>;
export type StoredFile = typeof files.$inferSelect;

export const fileRows = {
  /** The same content under the same name is the same file. */
  async insert(tx: Transaction, file: typeof files.$inferInsert): Promise<FileRow> {
    const { workspaceId, sha256, name } = file;
    await tx.insert(files).values(file).onConflictDoNothing();
    const [row] = await tx
      .select(described)
      .from(files)
      .where(
        and(eq(files.workspaceId, workspaceId), eq(files.sha256, sha256), eq(files.name, name)),
      );
    if (!row) throw new Error(`file ${name} was not stored`);
    return row;
  },

  /** In any order; those that are not there are left out. */
  async list(tx: Transaction, ids: readonly string[]): Promise<FileRow[]> {
    if (ids.length === 0) return [];
    return tx
      .select(described)
      .from(files)
      .where(inArray(files.id, [...ids]));
  },

  /** With their bytes. */
  async load(tx: Transaction, ids: readonly string[]): Promise<StoredFile[]> {
    if (ids.length === 0) return [];
    return tx
      .select()
      .from(files)
      .where(inArray(files.id, [...ids]));
  },
};
