import { sql, type SQL } from 'drizzle-orm';
import { foldText } from '#domain/contact/fold-text.ts';
import type { SegmentField } from '#domain/segment/segment-field.ts';
import type { SegmentLeaf } from '#domain/segment/segment-condition.ts';
import { contacts } from '../../schema/index.ts';
import { likePattern } from '../contact/like-pattern.ts';

/** What `search_text` is made of. */
const searched: ReadonlySet<SegmentField> = new Set(['name', 'email', 'company', 'role']);
/** The index of `search_text` knows pieces of three letters. */
const indexedLength = 3;

/** `matchesText` in SQL, for one of the fields that every contact has. */
export function compileText(condition: Extract<SegmentLeaf, { kind: 'field' }>): SQL {
  const { field, test } = condition;
  const text = sql`coalesce(${contacts[field]}, '')`;
  if (test === 'isEmpty') return sql`${text} = ''`;
  const wanted = foldText(condition.value);
  const folded = sql`fold_text(${text})`;
  const isAs = {
    is: sql`${folded} = ${wanted}::text`,
    contains: sql`${folded} like ${likePattern(wanted)}`,
    startsWith: sql`starts_with(${folded}, ${wanted}::text)`,
  };
  const matches = isAs[test];
  if (!searched.has(field) || wanted.length < indexedLength) return matches;
  // Says nothing new, but an index answers it.
  return sql`(${contacts.searchText} like ${likePattern(wanted)} and ${matches})`;
}
