import { join } from 'node:path';
import type { Env } from '#config/env.ts';
import type { ChildPlan } from '../supervisor/child-plan.ts';
import { FirstStart } from './first-start.ts';
import { searchAttributeArguments } from './search-attribute-arguments.ts';
import { temporalAnswers } from './temporal-answers.ts';

export type EmbeddedTemporal = { readonly plan: ChildPlan; readonly address: string };

/** The development server with its Web UI, on 127.0.0.1, its state in one file of the data folder. */
export function embeddedTemporal(env: Env, program: string): EmbeddedTemporal {
  const address = `127.0.0.1:${env.TEMPORAL_PORT}`;
  const namespace = env.TEMPORAL_NAMESPACE;
  const databaseFile = join(env.DATA_DIR, 'temporal.db');
  const firstStart = new FirstStart(databaseFile);
  const options = {
    '--ip': '127.0.0.1',
    '--port': String(env.TEMPORAL_PORT),
    '--ui-ip': '127.0.0.1',
    '--ui-port': String(env.TEMPORAL_UI_PORT),
    '--db-filename': databaseFile,
    '--namespace': namespace,
    '--log-level': 'warn',
  };
  return {
    address,
    plan: {
      name: 'temporal',
      command: {
        file: program,
        args: [
          'server',
          'start-dev',
          ...Object.entries(options).flat(),
          ...searchAttributeArguments,
          // Priorities of activities; on by itself only in newer servers.
          '--dynamic-config-value',
          'matching.useNewMatcher=true',
        ],
      },
      prepare: () => firstStart.prepare(),
      isReady: async () => {
        const answers = await temporalAnswers({ connectionOptions: { address }, namespace });
        if (answers) firstStart.succeeded();
        return answers;
      },
      readyWithinMs: 180_000,
    },
  };
}
