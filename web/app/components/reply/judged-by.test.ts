import { expect, it } from 'vitest';
import { judgedBy } from './judged-by.ts';

const unknown = {
  meaning: null,
  meaningSource: null,
  meaningConfidence: null,
  meaningBecause: null,
  meaningActor: null,
} as const;

it.each([
  [unknown, ''],
  [{ ...unknown, meaningBecause: 'There is no text in it.' }, 'There is no text in it.'],
  [
    { ...unknown, meaning: 'not_interested', meaningSource: 'rules', meaningBecause: 'says no' },
    'By rule: it says no.',
  ],
  [
    {
      ...unknown,
      meaning: 'interested',
      meaningSource: 'model',
      meaningConfidence: 0.876,
      meaningBecause: 'Says yes.',
    },
    'By the language model, 88 % sure: Says yes.',
  ],
  [
    {
      ...unknown,
      meaning: 'other',
      meaningSource: 'person',
      meaningActor: { kind: 'user', userId: 'usr_1', name: 'Ana' },
    },
    'By Ana.',
  ],
  [
    {
      ...unknown,
      meaning: 'other',
      meaningSource: 'person',
      meaningActor: { kind: 'api_key', apiKeyId: 'key_1' },
    },
    'By an API key.',
  ],
] as const)('%j: %s', (judged, words) => {
  expect(judgedBy(judged)).toBe(words);
});
