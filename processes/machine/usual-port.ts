import { freePort } from './free-port.ts';
import { isPortFree } from './is-port-free.ts';

const last = 65_535;

/**
 * @param usual taken when it can be, so that a person finds a thing where it was
 * @param meant ports that others will take though nobody listens there yet
 * @returns a loopback port that is free for whoever asks
 */
export async function usualPort(usual: number, meant: readonly number[]): Promise<number> {
  let port = usual;
  while (port > last || meant.includes(port) || !(await isPortFree(port))) port = await freePort();
  return port;
}
