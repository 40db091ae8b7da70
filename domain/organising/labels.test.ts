import { describe, expect, it } from 'vitest';
import type { SegmentCondition } from '../segment/segment-condition.ts';
import { findLabelUses, type LabelUsers } from './find-label-uses.ts';
import type { Label } from './label.ts';
import { renameInView } from './rename-in-view.ts';
import { renameInCondition } from './rename-in-condition.ts';

const deep: SegmentCondition = {
  kind: 'all',
  of: [
    { kind: 'not', of: { kind: 'tag', name: 'VIP' } },
    { kind: 'custom', type: 'number', name: 'Budget', test: 'above', value: '5' },
    { kind: 'list', listId: 'lst_1' },
    { kind: 'field', field: 'company', test: 'is', value: 'VIP' },
  ],
};
const mail = (body: string) => ({ subject: 'Hello', body, branch: null });
const asking = (field: string, equals: string) => ({
  ...mail(''),
  branch: { condition: { kind: 'field', field, equals }, onTrue: 'next', onFalse: 'end' } as const,
});

const users: LabelUsers = {
  segments: [{ id: 'sgm_1', name: 'Deep', condition: deep }],
  views: [
    { id: 'viw_1', name: 'By tag', query: { tag: 'vip' } },
    { id: 'viw_2', name: 'By list', query: { listId: 'lst_1', sort: '-custom.Budget' } },
  ],
  campaigns: [
    { id: 'cmp_1', name: 'Writes', steps: [mail('Your {{custom.budget|money}}, again')] },
    { id: 'cmp_2', name: 'Branches', steps: [asking('tags', ' Vip '), asking('Budget', '5')] },
    { id: 'cmp_3', name: 'Neither', steps: [mail('{{company}}'), asking('company', 'VIP')] },
  ],
};

describe('findLabelUses', () => {
  it.each<[Label, string[]]>([
    [{ kind: 'tag', name: 'vip' }, ['Deep', 'By tag', 'Branches']],
    [{ kind: 'field', name: 'Budget' }, ['Deep', 'By list', 'Writes', 'Branches']],
    [{ kind: 'list', id: 'lst_1' }, ['Deep', 'By list']],
    [{ kind: 'list', id: 'lst_2' }, []],
  ])('finds who asks for %o, in any letter case', (label, names) => {
    expect(findLabelUses(label, users).map(({ name }) => name)).toEqual(names);
  });
});

describe('renameInCondition', () => {
  it('renames what is asked for, however deep, and nothing else', () => {
    const renamed = renameInCondition(deep, { kind: 'tag', from: 'vip', to: 'gold' });
    expect(renamed).toEqual({
      kind: 'all',
      of: [{ kind: 'not', of: { kind: 'tag', name: 'gold' } }, ...deep.of.slice(1)],
    });
    expect(renameInCondition(deep, { kind: 'field', from: 'budget', to: 'Money' })).toMatchObject({
      of: [{}, { name: 'Money', value: '5' }, {}, {}],
    });
  });

  it('gives back the same condition when nothing in it has the name', () => {
    expect(renameInCondition(deep, { kind: 'tag', from: 'Budget', to: 'x' })).toBe(deep);
  });
});

describe('renameInView', () => {
  const view = { tag: 'VIP', sort: '-custom.Budget', columns: ['email', 'custom.Budget'] };

  it('renames a filter, an order and columns', () => {
    expect(renameInView(view, { kind: 'tag', from: 'vip', to: 'gold' })).toEqual({
      ...view,
      tag: 'gold',
    });
    expect(renameInView(view, { kind: 'field', from: 'Budget', to: 'Money' })).toEqual({
      tag: 'VIP',
      sort: '-custom.Money',
      columns: ['email', 'custom.Money'],
    });
  });

  it('gives back the same view when it shows nothing of the name', () => {
    expect(renameInView(view, { kind: 'field', from: 'City', to: 'Town' })).toBe(view);
    expect(renameInView({}, { kind: 'tag', from: 'vip', to: 'gold' })).toEqual({});
  });
});
