import { DrizzleQueryError } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { withoutValues } from './without-values.ts';

it('a failed query tells the query, why it failed and where, and none of its values', () => {
  const reason = Object.assign(new Error('duplicate key value'), { detail: 'ada@client.test' });
  const body = 'Hello,\n    at ada@client.test';
  const told = withoutValues(new DrizzleQueryError('insert $1', [body], reason));
  expect(told).toMatchObject({ name: 'FailedQuery', message: 'duplicate key value to insert $1' });
  const stack = told instanceof Error ? (told.stack ?? '') : '';
  expect(stack).toMatch(/^Error: duplicate key value to insert \$1\n {4}at .*without-values/);
  expect(stack + JSON.stringify(told)).not.toContain('ada@');
});

it('any other error stays as it is', () => {
  const error = new Error('something else');
  expect(withoutValues(error)).toBe(error);
});
