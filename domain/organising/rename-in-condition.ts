import type { SegmentLeaf, SegmentCondition } from '../segment/segment-condition.ts';
import { isSameName } from './label.ts';

export type Renaming = {
  readonly kind: 'tag' | 'field';
  readonly from: string;
  readonly to: string;
};

/** The condition with a tag or field under its new name; the very same one when it does not ask for it. */
export function renameInCondition(
  condition: SegmentCondition,
  renaming: Renaming,
): SegmentCondition {
  const renamed = rename(condition, renaming);
  return JSON.stringify(renamed) === JSON.stringify(condition) ? condition : renamed;
}

/** Groups keep how deep they reach, so what was a condition stays one. */
function rename<Condition extends SegmentCondition>(
  condition: Condition,
  renaming: Renaming,
): Condition {
  if (condition.kind === 'not') return { ...condition, of: rename(condition.of, renaming) };
  if (condition.kind === 'all' || condition.kind === 'any') {
    return { ...condition, of: condition.of.map((inner) => rename(inner, renaming)) };
  }
  return isAbout(condition, renaming) ? { ...condition, name: renaming.to } : condition;
}

function isAbout(leaf: SegmentLeaf, { kind, from }: Renaming): boolean {
  if (leaf.kind === 'tag') return kind === 'tag' && isSameName(leaf.name, from);
  return leaf.kind === 'custom' && kind === 'field' && isSameName(leaf.name, from);
}
