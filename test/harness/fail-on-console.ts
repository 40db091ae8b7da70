import { afterEach, expect, vi } from 'vitest';

/** Something that warns on the console is something nobody reads: here it fails the test instead. */
const methods = ['error', 'warn'] as const;
const spies = methods.map((method) => vi.spyOn(console, method));

afterEach(() => {
  const unexpected = spies.flatMap((spy) => spy.mock.calls);
  for (const spy of spies) spy.mockClear();
  expect(unexpected, 'unexpected console output').toEqual([]);
});
