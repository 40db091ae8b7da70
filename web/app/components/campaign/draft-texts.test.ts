import { describe, expect, it } from 'vitest';
import { draftStep, type DraftStep } from './draft-step.ts';
import { addText, changeText, nextTextKey, sharePercent, stepAsText } from './draft-texts.ts';

const own = {
  subject: 'Own',
  body: '<p>Own text</p>',
  format: 'html' as const,
  attachmentIds: ['fil_1'],
  brief: 'Own brief',
};
const text = (key: 'B' | 'C' | 'J', weight: number, body = `Text ${key}`) => ({
  key,
  weight,
  subject: '',
  body,
  format: 'text' as const,
  attachmentIds: [],
  brief: '',
});
const one = draftStep('k', { ...own, ownWeight: 30 });
const two: DraftStep = { ...one, others: [text('B', 60)] };

describe('the texts of an email under the pen', () => {
  it('begin as the step’s own, at its weight', () => {
    const added = addText(two);
    expect(added?.key).toBe('C');
    expect(added?.change.others).toEqual([text('B', 60), { key: 'C', weight: 30, ...own }]);
  });

  it.each([
    [[], 'B'],
    [['B'], 'C'],
    [['C'], 'D'],
    [['B', 'J'], 'C'],
  ] as const)('after %j comes %s', (keys, next) => {
    const others = keys.map((key) => text(key, 1));
    expect(nextTextKey({ ...one, others })).toBe(next);
  });

  it('are shown and changed one by one', () => {
    expect(stepAsText(two, 'B')).toMatchObject({ subject: '', body: 'Text B' });
    expect(stepAsText(two, 'A')).toBe(two);
    const changed = {
      ...two,
      ...changeText(two, 'B', { body: 'New', occasion: 'product_update' }),
    };
    expect(changed).toEqual({ ...two, occasion: 'product_update', others: [text('B', 60, 'New')] });
    expect(changeText(two, 'A', { body: 'New' })).toEqual({ body: 'New' });
    expect(changeText(two, 'A', { weight: 5 })).toEqual({ ownWeight: 5 });
    expect(changeText(two, 'B', { weight: 5 }).others).toEqual([text('B', 5)]);
  });

  it('share the contacts by their weights', () => {
    expect([sharePercent(two, 'A'), sharePercent(two, 'B')]).toEqual([33, 67]);
    expect(sharePercent({ ...one, ownWeight: 0 }, 'A')).toBe(0);
  });
});
