import { promises } from 'node:dns';

/** Addresses of a host; none = DNS knows none. */
export type ResolveHost = (hostname: string) => Promise<string[]>;

/** A machine without a network learns within these that it has none. */
const timeoutMs = 2_000;

/** Asks DNS alone: no hosts file, no names of the local network. */
export function createResolveHost(): ResolveHost {
  const resolver = new promises.Resolver({ timeout: timeoutMs, tries: 1 });
  return async (hostname) => {
    const answers = await Promise.allSettled([
      resolver.resolve4(hostname),
      resolver.resolve6(hostname),
    ]);
    return answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
  };
}
