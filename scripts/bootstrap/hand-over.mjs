import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { pinnedNode } from './pinned-node.mjs';

/**
 * Runs a program in the pinned Node as if it were this process: same terminal, signals passed on.
 * @param {string} program
 * @param {string[]} args
 * @returns {Promise<number>} its exit code
 */
export async function handOver(program, args) {
  const child = spawn(pinnedNode, [program, ...args], { stdio: 'inherit' });
  const exited = once(child, 'exit');
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal));
  }
  const [code] = await exited;
  return code ?? 1;
}
