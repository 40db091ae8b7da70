import type { SegmentCondition, SegmentLeaf } from './segment-condition.ts';

/** What a condition asks, without how its answers join. */
export function segmentLeaves(condition: SegmentCondition): SegmentLeaf[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap((inner) => segmentLeaves(inner));
    case 'not':
      return segmentLeaves(condition.of);
    default:
      return [condition];
  }
}
