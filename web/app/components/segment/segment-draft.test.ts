import { describe, expect, it } from 'vitest';
import { readSegmentDraft, testsOf } from './segment-draft.ts';

describe('readSegmentDraft', () => {
  it('turns lines into a condition, round where they say so', () => {
    const rows = [
      { subject: 'field:company', test: '!contains', value: 'GmbH' },
      { subject: 'custom:number:Team: size', test: 'above', value: '5' },
      { subject: 'activity:mailed', test: 'notWithinDays', value: '30' },
      { subject: 'status', test: 'is', value: 'Replied' },
      { subject: 'tag', test: 'is', value: 'vip' },
    ];
    expect(readSegmentDraft(rows, 'any')).toEqual({
      kind: 'any',
      of: [
        { kind: 'not', of: { kind: 'field', field: 'company', test: 'contains', value: 'GmbH' } },
        { kind: 'custom', type: 'number', name: 'Team: size', test: 'above', value: '5' },
        { kind: 'activity', what: 'mailed', test: 'notWithinDays', days: 30 },
        { kind: 'status', is: ['Replied'] },
        { kind: 'tag', name: 'vip' },
      ],
    });
  });

  it.each([
    [],
    [{ subject: 'field:company', test: 'is', value: '' }],
    [{ subject: 'list', test: 'is', value: '' }],
    [{ subject: 'activity:mailed', test: 'withinDays', value: '' }],
    [{ subject: 'custom:number:Budget', test: 'above', value: 'much' }],
  ])('waits for what is missing: %o', (...rows) => {
    expect(readSegmentDraft(rows, 'all')).toBeNull();
  });

  it('offers only what can be asked', () => {
    const subjects = ['field:name', 'status', 'tag', 'list', 'enrolled', 'activity:replied'];
    const custom = ['text', 'number', 'date', 'url', 'boolean', 'list'].map((t) => `custom:${t}:X`);
    for (const subject of [...subjects, ...custom])
      expect(testsOf(subject).length).toBeGreaterThan(1);
  });
});
