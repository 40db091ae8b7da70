import { describe, expect, it } from 'vitest';
import fc from '#test/harness/fast-check.ts';
import { knownEmail, knownEmails } from './known-steps.ts';
import { lostTargets } from './lost-targets.ts';
import { isSequenceChanged, planSequenceEdit } from './sequence-edit.ts';
import type { KnownStep } from './written-step.ts';

const branchTo = (target: number) =>
  knownEmail('Q', {
    kind: 'branch',
    branch: { condition: { kind: 'replied' }, onTrue: target, onFalse: 'next' },
  });

describe('planSequenceEdit', () => {
  it.each([
    // present, given, contacts at 0, 1, 2, 3 (at the end) go on at
    ['nothing', 'ABC', 'ABC', [0, 1, 2, 3]],
    ['inserted for whoever has not passed its place', 'ABC', 'AXBC', [0, 1, 3, 4]],
    ['put at the end for whoever is not at the end', 'ABC', 'ABCX', [0, 1, 2, 4]],
    ['removed for everybody', 'ABC', 'AC', [0, 1, 1, 2]],
    ['moved back, for whoever has not had it', 'ABC', 'BCA', [0, 3, 3, 3]],
    ['moved forward: who is past its new place is past it', 'ABC', 'CAB', [0, 2, 3, 3]],
    ['replaced altogether', 'ABC', 'XY', [0, 0, 0, 2]],
  ])('%s', (_case, present, given, expected) => {
    const edit = planSequenceEdit(knownEmails(present), knownEmails(given));
    expect(edit.nextPositions).toEqual(expected);
    expect(isSequenceChanged(edit)).toBe(present !== given);
  });

  it('calls a step moved, changed, inserted, removed or kept', () => {
    const given = [knownEmail('B', { delay: 'P2D' }), ...knownEmails('CDAX')];
    const edit = planSequenceEdit(knownEmails('ABCDE'), given);
    expect(edit.steps.map(({ content: { id }, change }) => [id, change])).toEqual([
      ['B', 'changed'],
      ['C', 'kept'],
      ['D', 'kept'],
      ['A', 'moved'],
      ['X', 'inserted'],
    ]);
    expect(edit.removed).toEqual([4]);
    expect(edit.steps[0]?.differences).toMatchObject({ text: false, timing: true, route: false });
  });

  it('sees that a branch leads to the same step when others came before it', () => {
    const present = [branchTo(2), ...knownEmails('AB')];
    const after = planSequenceEdit(present, [branchTo(3), ...knownEmails('XAB')]);
    expect(after.steps[0]?.change).toBe('kept');
    const elsewhere = planSequenceEdit(present, [branchTo(1), ...knownEmails('AB')]);
    expect(elsewhere.steps[0]?.differences.route).toBe(true);
  });

  const withB = (weight: number, body = 'B', attachmentIds?: readonly string[]) => ({
    ownWeight: 50,
    others: [
      {
        key: 'B' as const,
        weight,
        subject: null,
        body,
        brief: null,
        ...(attachmentIds && { attachmentIds }),
      },
    ],
  });
  it.each([
    ['a second text', null, withB(50), { text: false, shares: true }],
    ['other weights', withB(50), withB(20), { text: false, shares: true }],
    ['other words', withB(50), withB(50, 'C'), { text: true, shares: false }],
    ['one text less', withB(50), null, { text: true, shares: true }],
    ['nothing', withB(50), withB(50), { text: false, shares: false }],
    ['nothing, of before there were texts', undefined, null, { text: false, shares: false }],
  ])('tells other words from other shares: %s', (_case, before, after, differences) => {
    const { variants: _none, ...plain } = knownEmail('A');
    const present = { ...plain, ...(before !== undefined && { variants: before }) };
    const edit = planSequenceEdit([present], [knownEmail('A', { variants: after })]);
    expect(edit.steps[0]?.differences).toMatchObject(differences);
    expect(isSequenceChanged(edit)).toBe(differences.text || differences.shares);
  });

  it.each([
    ['another format', { format: 'html' }, { text: true, files: false }],
    ['a file', { attachmentIds: ['fil_1'] }, { text: false, files: true }],
    ['a file of a further text', { variants: withB(50, 'B', ['fil_1']) }, { files: true }],
    ['nothing', { format: 'text', attachmentIds: [] }, { text: false, files: false }],
  ] as const)('sees what goes along and how it is written: %s', (_case, change, differences) => {
    const {
      format: _text,
      attachmentIds: _files,
      ...former
    } = knownEmail('A', {
      variants: withB(50),
    });
    const edit = planSequenceEdit([former], [{ ...former, ...change }]);
    expect(edit.steps[0]?.differences).toMatchObject(differences);
    expect(isSequenceChanged(edit)).toBe(Object.values(differences).includes(true));
  });

  it('finds a step with further texts again without ids', () => {
    const { id: _id, ...given } = knownEmail('B', { variants: withB(50) });
    const present = [knownEmail('B'), knownEmail('B', { id: 'stp_2', variants: withB(50) })];
    expect(planSequenceEdit(present, [given]).removed).toEqual([0]);
  });

  it('names the step that a branch would lose', () => {
    const present = [branchTo(2), knownEmail('A'), knownEmail('B', { subject: 'Quick question' })];
    const edit = planSequenceEdit(present, [branchTo(2), ...knownEmails('AX')]);
    expect(lostTargets(edit)).toEqual([
      { path: [0, 'branch', 'onTrue'], message: expect.stringContaining('“Quick question”') },
    ]);
    expect(lostTargets(planSequenceEdit(present, [branchTo(1), ...knownEmails('AX')]))).toEqual([]);
  });

  const sequence = fc.uniqueArray(fc.constantFrom(...'ABCDEFGH'.split('')), { maxLength: 8 });
  it('gives nobody a step it has passed, and everybody what lies after the last of those', () => {
    fc.assert(
      fc.property(sequence, sequence, (before, after) => {
        const steps = (ids: readonly string[]): KnownStep[] => knownEmails(ids.join(''));
        const { nextPositions } = planSequenceEdit(steps(before), steps(after));
        for (let at = 0; at < before.length; at += 1) {
          const passed = before.slice(0, at);
          const next = nextPositions[at] ?? 0;
          const ahead = after.slice(next);
          expect(ahead.filter((id) => passed.includes(id))).toEqual([]);
          expect(next === 0 || passed.includes(after[next - 1] ?? '')).toBe(true);
        }
        expect(nextPositions[before.length]).toBe(after.length);
      }),
    );
  });
});
