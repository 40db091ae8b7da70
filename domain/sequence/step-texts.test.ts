import { describe, expect, it } from 'vitest';
import { knownEmail } from './known-steps.ts';
import { stepText, stepTexts } from './step-texts.ts';

const plain = { format: 'text', attachmentIds: [] } as const;
const other = { key: 'B', weight: 3, subject: 'Other', body: 'Other text', brief: null } as const;
const step = knownEmail('stp_1', {
  subject: 'Own',
  body: 'Own text',
  variants: { ownWeight: 7, others: [other] },
});

describe('the texts of a step', () => {
  it('begin with its own', () => {
    const own = { key: 'A', weight: 7, subject: 'Own', body: 'Own text', brief: null };
    expect(stepTexts(step)).toEqual([
      { ...own, ...plain },
      { ...other, ...plain },
    ]);
  });

  it('are one in a version from before there were others', () => {
    const { variants: _none, format: _text, attachmentIds: _files, ...former } = step;
    expect(stepTexts(former)).toMatchObject([{ key: 'A', body: 'Own text', ...plain }]);
  });

  it.each([
    ['B', 'Other text'],
    ['A', 'Own text'],
    [null, 'Own text'],
    ['C', 'Own text'],
  ])('found by the key %s: %s', (key, body) => {
    expect(stepText(step, key)).toMatchObject({ body });
  });
});
