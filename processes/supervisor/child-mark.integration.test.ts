import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { childEnvironment } from '#config/env.ts';
import { childMark, findMarked } from './child-mark.ts';

it.runIf(process.platform === 'linux')(
  'finds a child by its mark, not what the child started, and not another installation’s',
  async () => {
    const dataDir = `/tmp/${randomUUID()}`;
    const script = `require('child_process').spawn(process.execPath, ['-e', 'setTimeout(()=>{}, 60000)'], { stdio: 'inherit' }); console.log('up'); setTimeout(()=>{}, 60000)`;
    const child = spawn(process.execPath, ['-e', script], {
      env: { ...childEnvironment({}), ...childMark(dataDir, 'sandbox') },
      stdio: ['ignore', 'pipe', 'ignore'],
      detached: true,
    });
    await once(child.stdout, 'data');
    expect(findMarked(dataDir, 'sandbox')).toEqual([child.pid]);
    expect(findMarked(dataDir, 'server')).toEqual([]);
    expect(findMarked(`${dataDir}-other`, 'sandbox')).toEqual([]);
    process.kill(-(child.pid ?? 0), 'SIGKILL');
    await once(child, 'exit');
    expect(findMarked(dataDir, 'sandbox')).not.toContain(child.pid);
  },
);
