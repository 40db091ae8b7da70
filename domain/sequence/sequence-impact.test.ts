import { expect, it } from 'vitest';
import { describeEdit } from './describe-edit.ts';
import { knownEmail, knownEmails } from './known-steps.ts';
import { planSequenceEdit } from './sequence-edit.ts';
import { sequenceImpact, type Standing } from './sequence-impact.ts';

const at = (nextPosition: number, count: number, more: Partial<Standing> = {}): Standing => ({
  isFinished: false,
  nextPosition,
  floor: 0,
  count,
  ...more,
});
/** Of A, B, C: 200 wait for A, 12 for B, 40 for C, 5 have nothing left, 3 have finished. */
const standings = [at(0, 200), at(1, 12), at(2, 40), at(3, 5), at(0, 3, { isFinished: true })];

it('counts who will get an inserted step, who passed its place and for whom the others are next', () => {
  const edit = planSequenceEdit(knownEmails('ABC'), [
    knownEmail('A'),
    knownEmail('X', { subject: 'One more thing' }),
    ...knownEmails('BC'),
  ]);
  const { steps, sentence } = sequenceImpact(edit, standings);
  expect(steps).toMatchObject([
    { position: 0, change: 'kept', willGet: 200, passed: 60, underWay: 200 },
    { position: 1, change: 'inserted', willGet: 212, passed: 48, underWay: 0 },
    { position: 2, change: 'kept', willGet: 212, passed: 48, underWay: 12 },
    { position: 3, change: 'kept', willGet: 252, passed: 8, underWay: 40 },
  ]);
  expect(sentence).toBe('212 will get the new step 2 (“One more thing”), 48 already passed it.');
});

it('says who loses a removed step and who finished before a new last one', () => {
  const edit = planSequenceEdit(knownEmails('ABC'), knownEmails('ACX'));
  const { steps, sentence } = sequenceImpact(edit, standings);
  expect(steps.at(-1)).toMatchObject({
    id: 'B',
    position: null,
    change: 'removed',
    willGet: 0,
    passed: 48,
    underWay: 12,
  });
  expect(sentence).toBe(
    '252 will get the new step 3 (email), 8 already passed it. 212 will not get the former step 2 (email), 48 already passed it. 8 had finished and stay finished unless they are enrolled again.',
  );
});

it('believes the ledger where it knows more than the position', () => {
  const edit = planSequenceEdit(knownEmails('A'), knownEmails('AB'));
  const { steps } = sequenceImpact(edit, [at(0, 7), at(0, 2, { floor: 2 })]);
  expect(steps).toMatchObject([
    { willGet: 7, passed: 2 },
    { willGet: 7, passed: 2 },
  ]);
});

it('says that nothing changes', () => {
  const edit = planSequenceEdit(knownEmails('AB'), knownEmails('AB'));
  expect(sequenceImpact(edit, standings).sentence).toBe('Nothing changes for anybody.');
  expect(describeEdit(edit)).toEqual([]);
});

it('tells in words what an edit did', () => {
  const present = [...knownEmails('AB'), knownEmail('C', { delay: 'P3D' }), knownEmail('D')];
  const given = [
    knownEmail('A', { body: 'better' }),
    knownEmail('N', { subject: 'New' }),
    knownEmail('C', { delay: 'P3D', dayCount: 'business' }),
  ];
  expect(describeEdit(planSequenceEdit(present, given))).toEqual([
    'Changed step 1 (email): new text.',
    'Brought back step 2 (“New”).',
    'Changed step 3 (email): delay P3D → P3D in business days.',
    'Removed the former step 2 (email).',
    'Removed the former step 4 (email).',
  ]);
});
