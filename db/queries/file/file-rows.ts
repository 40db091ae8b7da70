import { getTableColumns, inArray, sql, sum } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { files } from '../../schema/index.ts';

const { content: _content, ...described } = getTableColumns(files);

/** What is known of a file, without its bytes. */
export type FileRow = Omit<typeof files.$inferSelect, 'content'>;
export type StoredFile = typeof files.$inferSelect;

const selectSome = (tx: Transaction, ids: readonly string[]) =>
  tx
    .select(described)
    .from(files)
    .where(inArray(files.id, [...ids]));

export const fileRows = {
  /** The same content under the same name is the same file, kept anew for as long as a fresh one. */
  async insert(tx: Transaction, file: typeof files.$inferInsert): Promise<FileRow> {
    const [row] = await tx
      .insert(files)
      .values(file)
      .onConflictDoUpdate({
        target: [files.workspaceId, files.sha256, files.name],
        set: { lookedAt: sql`excluded.looked_at`, unusedSince: null },
      })
      .returning(described);
    if (!row) throw new Error(`file ${file.name} was not stored`);
    return row;
  },

  /** In any order; those that are not there are left out. */
  async list(tx: Transaction, ids: readonly string[]): Promise<FileRow[]> {
    return ids.length === 0 ? [] : selectSome(tx, ids);
  },

  /** Those that are there stay until the transaction ends, for it may refer to them. */
  async hold(tx: Transaction, ids: readonly string[]): Promise<FileRow[]> {
    return ids.length === 0 ? [] : selectSome(tx, ids).for('key share');
  },

  /** Bytes of all files of the workspace. */
  async countBytes(tx: Transaction): Promise<number> {
    const [row] = await tx.select({ bytes: sum(files.byteSize).mapWith(Number) }).from(files);
    return row?.bytes ?? 0;
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
