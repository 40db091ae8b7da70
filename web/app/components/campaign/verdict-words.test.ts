import { expect, it } from 'vitest';
import { verdictWords } from './verdict-words.ts';

const missing = (...mails: readonly (readonly [string, number])[]) => ({
  kind: 'too_few' as const,
  missing: mails.map(([key, count]) => ({ key, mails: count })),
});

it.each([
  [missing(['B', 140]), 'Too early to tell: B needs 140 more mails.'],
  [missing(['A', 1]), 'Too early to tell: A needs 1 more mail.'],
  [missing(['A', 12], ['B', 140]), 'Too early to tell: A needs 12 more mails and B 140.'],
  [missing(['A', 1], ['B', 2], ['C', 3]), 'Too early to tell: A needs 1 more mail, B 2 and C 3.'],
  [{ kind: 'no_difference', pValue: 1 }, 'No difference to be seen so far.'],
  [
    { kind: 'no_difference', pValue: 0.21 },
    'No clear difference so far: chance alone would make one as large 21 in 100 times.',
  ],
  [
    { kind: 'winner', key: 'B', pValue: 0.0042 },
    'B brings more positive replies: chance alone would make such a difference 5 in 1,000 times.',
  ],
  [
    { kind: 'winner', key: 'A', pValue: 0.0000012 },
    'A brings more positive replies: chance alone would make such a difference less than once in 1,000 times.',
  ],
  [
    { kind: 'unjudged', key: 'B', replies: 12 },
    'B leads, but 12 replies to other texts are not judged yet and may change that.',
  ],
  [
    { kind: 'unjudged', key: 'A', replies: 1 },
    'A leads, but 1 reply to other texts is not judged yet and may change that.',
  ],
] as const)('%j: %s', (verdict, words) => {
  expect(verdictWords(verdict)).toBe(words);
});
