import { randomInt } from 'node:crypto';
import { isPortFree } from './is-port-free.ts';

/**
 * Below the ports that systems give to outgoing connections (Linux: from 32768, RFC 6335 6: from
 * 49152), one of which could otherwise take the port before its owner listens.
 */
export const freePortRange = { from: 20_000, below: 32_768 };

const given = new Set<number>();

/**
 * @param range of which ports one is taken
 * @returns a loopback port nobody listens on at this moment; never the same one twice
 */
export async function freePort(range = freePortRange): Promise<number> {
  for (;;) {
    const port = randomInt(range.from, range.below);
    if (given.has(port) || !(await isPortFree(port))) continue;
    given.add(port);
    return port;
  }
}
