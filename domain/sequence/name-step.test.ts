import { expect, it } from 'vitest';
import { nameStep } from './name-step.ts';

it('cuts a long subject between two characters: half of one could not be kept in the audit log', () => {
  const subject = `${'a'.repeat(58)}🎉 and more`;
  const name = nameStep({ kind: 'email', subject, title: null }, 0);
  expect(name).toBe(`step 1 (“${'a'.repeat(58)}…”)`);
});
