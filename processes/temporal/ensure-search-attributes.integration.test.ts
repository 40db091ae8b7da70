import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startDevServer } from '#test/harness/temporal.ts';
import { ensureSearchAttributes } from './ensure-search-attributes.ts';
import { searchAttributeTypes } from './search-attribute-types.ts';

const namespace = 'default';
let temporal: TestWorkflowEnvironment;
beforeAll(async () => {
  temporal = await startDevServer({}, []);
});
afterAll(() => temporal.teardown());

it('gives a Temporal that knows nothing of us the search attributes we name, once', async () => {
  const config = { connectionOptions: { address: temporal.address }, namespace };
  const { operatorService } = temporal.connection;
  const known = () => operatorService.listSearchAttributes({ namespace });
  expect((await known()).customAttributes).not.toHaveProperty('ContactStatus');
  await ensureSearchAttributes(config);
  await ensureSearchAttributes(config);
  expect((await known()).customAttributes).toMatchObject(searchAttributeTypes);
});
