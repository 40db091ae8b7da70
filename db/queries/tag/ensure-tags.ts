import { inArray, sql } from 'drizzle-orm';
import { tagColorOf } from '#domain/tag/tag-color-of.ts';
import type { Transaction } from '../../client.ts';
import { tags } from '../../schema/index.ts';

/**
 * Adds the tags that the workspace does not know yet.
 * @returns the names, each once, as the workspace spells them
 */
export async function ensureTags(
  tx: Transaction,
  workspaceId: string,
  names: readonly string[],
): Promise<string[]> {
  if (names.length === 0) return [];
  await tx
    .insert(tags)
    .values(names.map((name) => ({ workspaceId, name, color: tagColorOf(name) })))
    .onConflictDoNothing();
  const wanted = names.map((name) => sql`lower(${name}::text)`);
  const known = await tx
    .select({ name: tags.name })
    .from(tags)
    .where(inArray(sql`lower(${tags.name})`, wanted));
  const spelt = new Map(known.map(({ name }) => [name.toLowerCase(), name]));
  return [...new Set(names.map((name) => spelt.get(name.toLowerCase()) ?? name))];
}
