import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { serverAccount } from './server-account.ts';
import { reachablePrograms } from './server-place.ts';

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

it('lets the account that serves the database run programs that lie in a private folder', () => {
  const home = mkdtempSync(join(tmpdir(), 'followthrough-private-'));
  const program = join(home, 'native', 'bin', 'postgres');
  mkdirSync(dirname(program), { recursive: true });
  writeFileSync(program, '#!/bin/sh\necho ran\n', { mode: 0o755 });
  const account = serverAccount();

  const version = `test-${randomUUID()}`;
  const reachable = reachablePrograms({ folder: join(home, 'native'), version }, account);
  made.push(home, reachable);

  const run = spawnSync(join(reachable, 'bin', 'postgres'), { ...account, encoding: 'utf8' });
  expect(run.stdout).toBe('ran\n');
});
