import { expect, it } from 'vitest';
import { sampleEmail, sampleInputs } from '#test/harness/writing-samples.ts';
import { tidyEmail } from './tidy-email.ts';

const bodyOf = (body: string) => tidyEmail(sampleEmail({ body }), sampleInputs()).body;

it.each([
  'Shall we talk?\n\nBest regards,\nJo Li',
  'Shall we talk?\n\nBest,\nJo',
  'Shall we talk?\n\nCheers\n\nJo Li\n',
  'Shall we talk?\n\nMit freundlichen Grüßen\n\nJo Li',
  'Shall we talk?\n\nKind regards,',
  'Shall we talk?\r\n\r\nJo Li',
  'Shall we talk?\u200B\n\nThanks,\nJo',
  'Shall we talk?   \n\n\n\n',
])('takes away what the signature brings: %j', (body) => {
  expect(bodyOf(body)).toBe('Shall we talk?');
});

it.each(['Shall we talk?\n\nThanks for reading.', 'Jo Li and I met.', 'Ask Jo', 'Best,\nof all'])(
  'leaves a sentence alone: %j',
  (body) => {
    expect(bodyOf(body)).toBe(body);
  },
);

it('gives a mail in a thread no subject of its own', () => {
  expect(tidyEmail(sampleEmail(), sampleInputs({ needsSubject: false })).subject).toBe('');
  expect(tidyEmail(sampleEmail({ subject: ' Hi ' }), sampleInputs()).subject).toBe('Hi');
});
