import { foldText } from '#domain/contact/fold-text.ts';
import type { SegmentCondition, SegmentLeaf } from '#domain/segment/segment-condition.ts';
import type { SegmentField } from '#domain/segment/segment-field.ts';
import { isSearchPiece } from './is-search-piece.ts';
import type { SegmentScope } from './segment-scope.ts';

/** What `search_text` is made of. */
const searched: ReadonlySet<SegmentField> = new Set(['name', 'email', 'company', 'role']);

/** Whether an index finds who meets a condition, without a look at everybody. */
export function canFind(condition: SegmentCondition, fields: SegmentScope['fields']): boolean {
  switch (condition.kind) {
    case 'all':
      return condition.of.some((each) => canFind(each, fields));
    case 'any':
      return condition.of.every((each) => canFind(each, fields));
    case 'not':
      return false;
    case 'field':
      return canFindText(condition);
    case 'custom':
      return (
        condition.test !== 'isEmpty' &&
        fields.some(({ name, type }) => name === condition.name && type === condition.type)
      );
    case 'activity':
      return condition.test !== 'notWithinDays';
    default:
      return true;
  }
}

/** By the index of `search_text`. */
export function canFindText({
  field,
  test,
  value,
}: Extract<SegmentLeaf, { kind: 'field' }>): boolean {
  return searched.has(field) && test !== 'isEmpty' && isSearchPiece(foldText(value));
}
