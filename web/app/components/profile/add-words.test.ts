import { expect, it } from 'vitest';
import { addWords } from './add-words.ts';

it.each([
  ['one', 'Notes', ['Ada', 'Notes']],
  ['a pasted list', '- Notes\n- Engines; Ships, ', ['Ada', 'Notes', 'Engines', 'Ships']],
  ['what is there already', 'ada, ADA', ['Ada']],
  ['nothing', ' , ', ['Ada']],
])('adds %s', (_name, text, words) => {
  expect(addWords(['Ada'], text)).toEqual(words);
});
