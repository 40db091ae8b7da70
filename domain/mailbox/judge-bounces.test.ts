import { expect, it } from 'vitest';
import { judgeBounces } from './judge-bounces.ts';

it.each([
  [0, 'fine'],
  [1, 'fine'],
  [2, 'warns'],
  [3, 'stops'],
  [100, 'stops'],
])('%i bounces of the last 100 mails: %s', (bounced, verdict) => {
  expect(judgeBounces(bounced)).toBe(verdict);
});
