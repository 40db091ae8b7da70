import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keptWorkflowBundle } from './kept-workflow-bundle.ts';

let folder: string;
let interceptor: string;
let file: string;
let made: number;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'followthrough-bundle-'));
  interceptor = join(folder, 'interceptor.ts');
  writeFileSync(interceptor, 'one');
  file = join(folder, 'cache', 'bundle.js');
  made = 0;
});
afterEach(() => rmSync(folder, { recursive: true }));

const get = (place = file) =>
  keptWorkflowBundle(place, [interceptor], async () => ({ code: `script ${(made += 1)}` }));

it('is made once, however often a worker starts', async () => {
  const first = await get();
  expect(first.code).toMatch(/^\/\* .* \*\/script 1$/);
  expect([await get(), await get()]).toEqual([first, first]);
});

it('is made anew when a source has changed', async () => {
  await get();
  writeFileSync(interceptor, 'two');
  expect((await get()).code).toMatch(/script 2$/);
  expect((await get()).code).toBe(readFileSync(file, 'utf8'));
});

it('is made each time where nothing can be kept', async () => {
  const nowhere = join(interceptor, 'bundle.js');
  expect((await get(nowhere)).code).toMatch(/script 1$/);
  expect((await get(nowhere)).code).toMatch(/script 2$/);
});
