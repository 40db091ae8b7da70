import { foldText } from '../contact/fold-text.ts';
import { isSought } from '../reply/meaning/sought-meaning.ts';
import { activitySpan } from './activity-span.ts';
import { matchesCustom } from './matches-custom.ts';
import type { SegmentCondition, SegmentLeaf } from './segment-condition.ts';
import type { SegmentFacts } from './segment-facts.ts';

/** Whether a contact is in a segment; `db/queries/segment/compile-segment.ts` asks the same in SQL. */
export function matchesSegment(
  condition: SegmentCondition,
  facts: SegmentFacts,
  now: Date,
): boolean {
  switch (condition.kind) {
    case 'all':
      return condition.of.every((each) => matchesSegment(each, facts, now));
    case 'any':
      return condition.of.some((each) => matchesSegment(each, facts, now));
    case 'not':
      return !matchesSegment(condition.of, facts, now);
    default:
      return matchesLeaf(condition, facts, now);
  }
}

function matchesLeaf(leaf: SegmentLeaf, facts: SegmentFacts, now: Date): boolean {
  switch (leaf.kind) {
    case 'field':
      return matchesText(leaf, facts[leaf.field] ?? '');
    case 'custom':
      return matchesCustom(leaf, facts.custom);
    case 'status':
      return leaf.is.includes(facts.status);
    case 'tag':
      return facts.tags.includes(leaf.name);
    case 'list':
      return facts.listIds.includes(leaf.listId);
    case 'enrolled':
      return facts.enrollments.some(
        ({ campaignId, isOpen }) =>
          campaignId === leaf.campaignId && (leaf.when === 'ever' || isOpen),
      );
    case 'reply':
      return facts.replyMeanings.some((meaning) => isSought(leaf.means, meaning));
    case 'activity':
      return matchesActivity(leaf, facts, now);
  }
}

function matchesText(
  { test, value }: Extract<SegmentLeaf, { kind: 'field' }>,
  text: string,
): boolean {
  const [folded, wanted] = [foldText(text), foldText(value)];
  switch (test) {
    case 'is':
      return folded === wanted;
    case 'contains':
      return folded.includes(wanted);
    case 'startsWith':
      return folded.startsWith(wanted);
    case 'isEmpty':
      return folded === '';
  }
}

function matchesActivity(
  leaf: Extract<SegmentLeaf, { kind: 'activity' }>,
  { mailedAt, repliedAt, createdAt }: SegmentFacts,
  now: Date,
): boolean {
  const at = { mailed: mailedAt, replied: repliedAt, created: createdAt }[leaf.what];
  const { from, until, includesNever } = activitySpan(leaf, now);
  if (at === null) return includesNever;
  return (from === null || at >= from) && (until === null || at < until);
}
