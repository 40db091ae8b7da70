import { sql } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';

/**
 * Which texts share most words with the query, best first; those that share none stay in their order,
 * after the others. English word stems are taken for one; words of other languages are taken as written.
 * @returns positions in `texts`
 */
export async function rankByWords(
  tx: Transaction,
  query: string,
  texts: readonly string[],
): Promise<number[]> {
  const rows = await tx.execute<{ index: number }>(sql`
    select place::int - 1 as index
    from jsonb_array_elements_text(${JSON.stringify(texts)}::jsonb) with ordinality piece(text, place),
      -- One word is enough: the words of a query are meant to be asked for together.
      (select replace(plainto_tsquery('english', ${query})::text, '&', '|')::tsquery as any_word) asked
    -- 1 = a long piece has to share more.
    order by ts_rank(to_tsvector('english', piece.text), any_word, 1) desc, place`);
  return rows.map(({ index }) => index);
}
