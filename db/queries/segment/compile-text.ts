import { sql, type SQL } from 'drizzle-orm';
import { foldText } from '#domain/contact/fold-text.ts';
import { fieldMarks, hasFieldMark } from '#domain/segment/field-marks.ts';
import type { SegmentLeaf } from '#domain/segment/segment-condition.ts';
import type { SegmentField } from '#domain/segment/segment-field.ts';
import { contacts } from '../../schema/index.ts';
import { escapeLike, likePattern } from '../contact/like-pattern.ts';
import { canFindText } from './can-find.ts';
import { compileFieldsText } from './compile-fields-text.ts';
import type { SegmentScope } from './segment-scope.ts';

type Condition = Extract<SegmentLeaf, { kind: 'field' }>;

/** `matchesText` in SQL, for one of the fields that every contact has. */
export function compileText(condition: Condition, { tx, mayFind }: SegmentScope): SQL {
  return compileFieldsText(tx, {
    pattern: patternOf(condition),
    alone: matchesAlone(condition),
    found: mayFind && canFindText(condition) ? holds(condition) : null,
  });
}

/** What `search_text` is made of; the other fields have an index of their own. */
const searched: ReadonlySet<SegmentField> = new Set(['name', 'email', 'company', 'role']);

/** Whether the value is somewhere in the text that the index of the field is of. */
function holds({ field, value }: Condition): SQL {
  const { searchText, fieldsText } = contacts;
  const text = searched.has(field) ? sql`${searchText}` : sql`other_fields(${fieldsText})`;
  return sql`${text} like ${likePattern(foldText(value))}`;
}

/** For `like`, of `fields_text`. */
function patternOf({ field, test, value }: Condition): string | null {
  const { before, behind } = fieldMarks(field);
  if (test !== 'isEmpty' && hasFieldMark(value)) return null;
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
