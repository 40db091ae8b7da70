import { and, inArray, isNull, sql, type SQL } from 'drizzle-orm';
import { foldText } from '#domain/contact/fold-text.ts';
import { fieldMarks } from '#domain/segment/field-marks.ts';
import type { SegmentLeaf } from '#domain/segment/segment-condition.ts';
import { contacts } from '../../schema/index.ts';
import { escapeLike, likePattern } from '../contact/like-pattern.ts';
import { canFindText } from './can-find.ts';
import type { SegmentScope } from './segment-scope.ts';

type Condition = Extract<SegmentLeaf, { kind: 'field' }>;

/** `matchesText` in SQL, for one of the fields that every contact has. */
export function compileText(condition: Condition, { tx, mayFind }: SegmentScope): SQL {
  const { fieldsText, id, searchText } = contacts;
  const matches = sql`(${fieldsText} is not null and ${fieldsText} like ${patternOf(condition)})`;
  const others = tx
    .select({ id })
    .from(contacts)
    .where(and(isNull(fieldsText), matchesAlone(condition)));
  const isAmong = sql`(${matches} or ${inArray(id, others)})`;
  if (!mayFind || !canFindText(condition)) return isAmong;
  // Says nothing new, but an index answers it.
  return sql`(${searchText} like ${likePattern(foldText(condition.value))} and ${isAmong})`;
}

/** For `like`, of `fields_text`. */
function patternOf({ field, test, value }: Condition): string {
  const { before, behind } = fieldMarks(field);
  const wanted = escapeLike(foldText(value));
  const patterns = {
    isEmpty: `%${before}${behind}%`,
    is: `%${before}${wanted}${behind}%`,
    startsWith: `%${before}${wanted}%`,
    contains: `%${before}%${wanted}%${behind}%`,
  };
  return patterns[test];
}

/** Of the field itself, folded on the spot. */
function matchesAlone({ field, test, value }: Condition): SQL {
  const text = sql`fold_text(coalesce(${contacts[field]}, ''))`;
  const wanted = foldText(value);
  const tests = {
    isEmpty: sql`${text} = ''`,
    is: sql`${text} = ${wanted}::text`,
    startsWith: sql`starts_with(${text}, ${wanted}::text)`,
    contains: sql`${text} like ${likePattern(wanted)}`,
  };
  return tests[test];
}
