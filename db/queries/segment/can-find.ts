import { foldText } from '#domain/contact/fold-text.ts';
import type { SegmentCondition, SegmentLeaf } from '#domain/segment/segment-condition.ts';
import { isSearchPiece } from './is-search-piece.ts';
import type { SegmentScope } from './segment-scope.ts';

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

/** By one of the two indexes of texts, which have all fields between them. */
export function canFindText({ test, value }: Extract<SegmentLeaf, { kind: 'field' }>): boolean {
  return test !== 'isEmpty' && isSearchPiece(foldText(value));
}
