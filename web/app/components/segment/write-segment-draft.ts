import type { SegmentCondition, SegmentLeaf } from '#domain/segment/segment-condition.ts';
import { testsOf, type DraftRow } from './segment-draft.ts';

export interface SegmentDraft {
  readonly rows: readonly DraftRow[];
  readonly join: 'all' | 'any';
}

/** The lines that describe a condition; null when the dialog cannot say it, as a program can. */
export function writeSegmentDraft(condition: SegmentCondition): SegmentDraft | null {
  const isGroup = condition.kind === 'all' || condition.kind === 'any';
  const parts: readonly SegmentCondition[] = isGroup ? condition.of : [condition];
  const rows = parts.flatMap((part) => writeRow(part) ?? []);
  if (rows.length === 0 || rows.length < parts.length) return null;
  return { rows, join: condition.kind === 'any' ? 'any' : 'all' };
}

function writeRow(condition: SegmentCondition): DraftRow | null {
  const isNegated = condition.kind === 'not';
  const leaf = isNegated ? condition.of : condition;
  if (leaf.kind === 'all' || leaf.kind === 'any' || leaf.kind === 'not') return null;
  const row = writeLeaf(leaf);
  if (!row) return null;
  const test = isNegated ? `!${row.test}` : row.test;
  return testsOf(row.subject).some((each) => each.test === test) ? { ...row, test } : null;
}

function writeLeaf(leaf: SegmentLeaf): DraftRow | null {
  switch (leaf.kind) {
    case 'field':
      return { subject: `field:${leaf.field}`, test: leaf.test, value: leaf.value };
    case 'custom':
      return { subject: `custom:${leaf.type}:${leaf.name}`, test: leaf.test, value: leaf.value };
    case 'status': {
      const [status, ...others] = leaf.is;
      return status && others.length === 0
        ? { subject: 'status', test: 'is', value: status }
        : null;
    }
    case 'reply':
      return { subject: 'reply', test: 'is', value: leaf.means };
    case 'tag':
      return { subject: 'tag', test: 'is', value: leaf.name };
    case 'list':
      return { subject: 'list', test: 'is', value: leaf.listId };
    case 'enrolled':
      return { subject: 'enrolled', test: leaf.when, value: leaf.campaignId };
    case 'activity':
      return {
        subject: `activity:${leaf.what}`,
        test: leaf.test,
        value: leaf.days === undefined ? '' : String(leaf.days),
      };
  }
}
