import { isIP } from 'node:net';
import { isPublicAddress } from './is-public-address.ts';
import { PageFailed } from './page-failed.ts';
import type { ResolveHost } from './resolve-host.ts';

/** Whether an address and port may be talked to. */
export type AllowTarget = (address: string, port: number) => boolean;

export const allowPublic: AllowTarget = (address, port) =>
  (port === 80 || port === 443) && isPublicAddress(address);

/**
 * The addresses of a URL, each of them allowed. One that is not refuses the host as a whole: who mixes
 * public and private addresses wants the second try to reach the other.
 * @throws PageFailed
 */
export async function checkTarget(
  url: URL,
  { allow, resolve }: { allow: AllowTarget; resolve: ResolveHost },
): Promise<string[]> {
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
  if (!isWeb || url.username !== '' || url.password !== '') throw new PageFailed('refused_address');
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const addresses = isIP(host) ? [host] : await resolve(host);
  if (addresses.length === 0) throw new PageFailed('not_found');
  const port = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);
  if (!addresses.every((address) => allow(address, port))) throw new PageFailed('refused_address');
  return addresses;
}
