import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import LongestFirst from './test/harness/longest-first.ts';
import { patienceMs } from './test/harness/patience.ts';

const everywhere = {
  setupFiles: ['test/harness/fail-on-console.ts'],
  exclude: ['**/node_modules/**', '.data/**', 'web/build/**'],
  expect: { poll: { timeout: patienceMs } },
};

const minutes = 60_000;

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: availableParallelism(),
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          ...everywhere,
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [
            ...everywhere.exclude,
            '**/*.integration.test.{ts,tsx}',
            '**/*.e2e.test.{ts,tsx}',
          ],
          testTimeout: 2 * minutes,
          // Pure functions have nothing to keep apart, and loading them anew for each file took most of the time.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          ...everywhere,
          name: 'integration',
          include: ['**/*.integration.test.{ts,tsx}'],
          globalSetup: ['test/harness/postgres-server.ts'],
          testTimeout: 5 * minutes,
          hookTimeout: 5 * minutes,
        },
      },
      {
        extends: true,
        test: {
          ...everywhere,
          name: 'e2e',
          include: ['**/*.e2e.test.{ts,tsx}'],
          testTimeout: 20 * minutes,
          hookTimeout: 10 * minutes,
        },
      },
      {
        extends: true,
        test: {
          ...everywhere,
          name: 'record',
          include: ['**/*.record.ts'],
          globalSetup: ['test/harness/postgres-server.ts'],
          testTimeout: 2 * minutes,
          hookTimeout: 2 * minutes,
        },
      },
      {
        extends: true,
        test: {
          ...everywhere,
          name: 'proof',
          include: ['test/**/*.proof.ts'],
          globalSetup: ['test/harness/postgres-server.ts'],
          testTimeout: 60 * minutes,
          hookTimeout: 2 * minutes,
        },
      },
      {
        extends: true,
        test: {
          ...everywhere,
          name: 'bench',
          include: ['bench/*.bench.ts'],
          globalSetup: ['test/harness/postgres-server.ts'],
          testTimeout: 5 * minutes,
          hookTimeout: 2 * minutes,
        },
      },
    ],
  },
});
