import { existsSync } from 'node:fs';
import { loadClientConfigProfile } from '@temporalio/envconfig';
import { EnvError } from './env-error.ts';

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * The variables that a named profile of Temporal's own configuration file stands for; what is set itself
 * comes before them. Nothing when neither a profile nor a file is named.
 * @throws EnvError naming both, when there is no such file or profile
 */
export function readTemporalProfile(set: Variables): Variables {
  const { TEMPORAL_CONFIG_FILE: file, TEMPORAL_PROFILE: profile } = set;
  if (file === undefined && profile === undefined) return {};
  const named = {
    ...(file !== undefined && { TEMPORAL_CONFIG_FILE: file }),
    ...(profile !== undefined && { TEMPORAL_PROFILE: profile }),
  };
  // Without a profile's name, envconfig takes a file that is not there for an empty one.
  if (file !== undefined && !existsSync(file)) throw new EnvError(['TEMPORAL_CONFIG_FILE'], named);
  try {
    const { address, namespace } = loadClientConfigProfile({ overrideEnvVars: named });
    return { TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace };
  } catch {
    throw new EnvError(Object.keys(named), named);
  }
}
