import { describe, expect, it } from 'vitest';
import type { SegmentCondition, SegmentLeaf } from '#domain/segment/segment-condition.ts';
import { readSegmentDraft } from './segment-draft.ts';
import { writeSegmentDraft } from './write-segment-draft.ts';

const leaves: SegmentLeaf[] = [
  { kind: 'field', field: 'company', test: 'contains', value: 'GmbH' },
  { kind: 'field', field: 'role', test: 'isEmpty', value: '' },
  { kind: 'custom', type: 'number', name: 'Team: size', test: 'above', value: '5' },
  { kind: 'status', is: ['Replied'] },
  { kind: 'tag', name: 'vip' },
  { kind: 'list', listId: 'lst_1' },
  { kind: 'enrolled', campaignId: 'cmp_1', when: 'now' },
  { kind: 'activity', what: 'mailed', test: 'ever' },
  { kind: 'activity', what: 'replied', test: 'withinDays', days: 30 },
];

describe('writeSegmentDraft', () => {
  it.each(leaves)('gives lines that are read as the same condition: $kind', (leaf) => {
    const draft = writeSegmentDraft(leaf);
    expect(draft && readSegmentDraft(draft.rows, draft.join)).toEqual({ kind: 'all', of: [leaf] });
  });

  it('keeps how conditions join and which are turned round', () => {
    const condition: SegmentCondition = {
      kind: 'any',
      of: [...leaves, { kind: 'not', of: { kind: 'tag', name: 'cold' } }],
    };
    const draft = writeSegmentDraft(condition);
    expect(draft && readSegmentDraft(draft.rows, draft.join)).toEqual(condition);
  });

  it.each<SegmentCondition>([
    { kind: 'all', of: [] },
    { kind: 'all', of: [{ kind: 'any', of: [{ kind: 'tag', name: 'vip' }] }] },
    { kind: 'status', is: ['Replied', 'Bounced'] },
    { kind: 'activity', what: 'mailed', test: 'before', at: '2026-11-21T00:00:00.000Z' },
    { kind: 'not', of: { kind: 'field', field: 'name', test: 'startsWith', value: 'A' } },
  ])('says when the dialog cannot show it: %o', (condition) => {
    expect(writeSegmentDraft(condition)).toBeNull();
  });
});
