import { describe, expect, it } from 'vitest';
import { copyName, longestTemplateName } from './copy-name.ts';

describe('the name of a copy', () => {
  it.each([
    ['says that it is one', 'Intro', ['Intro'], 'Intro (copy)'],
    ['is counted when there is one already', 'Intro', ['Intro', 'intro (COPY)'], 'Intro (copy 2)'],
    ['is counted on for a copy of a copy', 'Intro (copy 2)', ['Intro (copy)'], 'Intro (copy 2)'],
    ['keeps other brackets', 'Intro (short)', [], 'Intro (short) (copy)'],
  ])('%s', (_name, name, taken, expected) => {
    expect(copyName(name, taken)).toBe(expected);
  });

  it('is never too long, and cuts no bracket off', () => {
    const copy = copyName('n'.repeat(longestTemplateName), []);
    expect(copy).toHaveLength(longestTemplateName);
    expect(copy).toMatch(/n \(copy\)$/);
  });
});
