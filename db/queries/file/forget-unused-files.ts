import { asc, inArray, lt, sql } from 'drizzle-orm';
import { unusedFileKeptMs } from '#domain/file/file-limits.ts';
import { hourMs } from '#domain/shared/milliseconds.ts';
import type { Transaction } from '../../client.ts';
import { files } from '../../schema/index.ts';
import { usedFileIds } from './used-file-ids.ts';

const lookEveryMs = 6 * hourMs;

/**
 * Looks what refers to those files of this workspace whose turn it is, and deletes those that nothing has
 * referred to for a day. Whoever is about to refer to one holds it (`fileRows.hold`): it is passed over.
 * @returns how many were looked at; `limit` = there may be more
 */
export async function forgetUnusedFiles(
  tx: Transaction,
  now: Date,
  limit: number,
): Promise<number> {
  const before = (ms: number) => new Date(now.getTime() - ms);
  const due = await tx
    .select({ id: files.id, unusedSince: files.unusedSince })
    .from(files)
    .where(lt(files.lookedAt, before(lookEveryMs)))
    .orderBy(asc(files.lookedAt))
    .limit(limit)
    .for('update', { skipLocked: true });
  if (due.length === 0) return 0;
  const used = await usedFileIds(
    tx,
    due.map(({ id }) => id),
  );
  const unused = due.filter(({ id }) => !used.has(id));
  const idsOf = (some: readonly { id: string }[]) => some.map(({ id }) => id);
  const cutoff = before(unusedFileKeptMs);
  const isOver = ({ unusedSince }: (typeof due)[number]) =>
    unusedSince !== null && unusedSince <= cutoff;
  await tx.delete(files).where(inArray(files.id, idsOf(unused.filter(isOver))));
  await tx
    .update(files)
    .set({ lookedAt: now, unusedSince: null })
    .where(inArray(files.id, [...used]));
  await tx
    .update(files)
    .set({
      lookedAt: now,
      unusedSince: sql`coalesce(${files.unusedSince}, ${now.toISOString()}::timestamptz)`,
    })
    .where(inArray(files.id, idsOf(unused)));
  return due.length;
}
