import { loadClientConnectConfig, type ClientConnectConfig } from '@temporalio/envconfig';
import type { Env } from '#config/env.ts';

/**
 * How to reach Temporal, as Temporal's own tools read it from the environment. Its configuration file
 * counts only when named, so that a personal one never redirects this product.
 */
export function temporalConnectConfig(env: Env): ClientConnectConfig {
  const variables = Object.entries(env).filter(
    (entry): entry is [string, string] =>
      entry[0].startsWith('TEMPORAL_') && typeof entry[1] === 'string',
  );
  return loadClientConnectConfig({
    overrideEnvVars: Object.fromEntries(variables),
    disableFile: env.TEMPORAL_PROFILE === undefined && env.TEMPORAL_CONFIG_FILE === undefined,
  });
}
