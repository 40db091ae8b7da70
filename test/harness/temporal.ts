import { TestWorkflowEnvironment } from '@temporalio/testing';
import { readEnv } from '#config/env.ts';
import type { Work } from '#processes/machine/work.ts';
import { getTemporalCli } from '#processes/temporal/temporal-cli.ts';
import { searchAttributeArguments } from '#processes/temporal/search-attribute-arguments.ts';
import { searchAttributeTypes } from '#processes/temporal/search-attribute-types.ts';
import { getTimeSkippingServer } from './time-skipping-server.ts';

const work: Work = {
  report: (line) => process.stderr.write(`${line}\n`),
  signal: new AbortController().signal,
};

/**
 * A Temporal server in which days pass at once while every workflow waits. Time is global to it: one
 * test at a time. Its state ends with `teardown()`; it has no visibility.
 */
export async function startTimeSkippingServer(): Promise<TestWorkflowEnvironment> {
  const path = await getTimeSkippingServer(readEnv().CACHE_DIR, work);
  const environment = await patiently(() =>
    TestWorkflowEnvironment.createTimeSkipping({
      server: { executable: { type: 'existing-path', path } },
    }),
  );
  await environment.connection.operatorService.addSearchAttributes({
    namespace: environment.namespace ?? 'default',
    // A start that names an attribute the server does not know would fail.
    searchAttributes: searchAttributeTypes,
  });
  return environment;
}

/**
 * The real server in memory, on a free port, with our search attributes; ends with `teardown()`.
 * @param dynamicConfig settings of the server, by their names
 * @param attributes arguments that register search attributes
 */
export async function startDevServer(
  dynamicConfig: Readonly<Record<string, number>> = {},
  attributes = searchAttributeArguments,
): Promise<TestWorkflowEnvironment> {
  const path = await getTemporalCli(readEnv().CACHE_DIR, work);
  return patiently(() =>
    TestWorkflowEnvironment.createLocal({
      server: {
        executable: { type: 'existing-path', path },
        ip: '127.0.0.1',
        log: { format: 'pretty', level: 'error' },
        extraArgs: [
          ...attributes,
          ...Object.entries(dynamicConfig).flatMap(([name, value]) => [
            '--dynamic-config-value',
            `${name}=${value}`,
          ]),
        ],
      },
    }),
  );
}

/** The SDK gives a server five seconds to start, which a busy machine may exceed many times. */
async function patiently<T>(start: () => Promise<T>, attempts = 20): Promise<T> {
  try {
    return await start();
  } catch (error) {
    if (attempts === 1) throw error;
    return patiently(start, attempts - 1);
  }
}
