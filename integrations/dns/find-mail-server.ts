import { promises, type MxRecord } from 'node:dns';
import { isReservedDomain } from '#domain/email-address/is-reserved-domain.ts';

/** Whether a server takes mail for a domain; null = nobody could tell. */
export type FindMailServer = (domain: string) => Promise<boolean | null>;

/** The part of a DNS resolver that is asked here. */
export type DnsResolver = {
  resolveMx: (domain: string) => Promise<MxRecord[]>;
  resolve4: (domain: string) => Promise<string[]>;
  resolve6: (domain: string) => Promise<string[]>;
};

const timeoutMs = 3_000;

/** By DNS: an MX record that is not the null MX of RFC 7505, else the address itself (RFC 5321 5.1). */
export function createFindMailServer(
  resolver: DnsResolver = new promises.Resolver({ timeout: timeoutMs, tries: 2 }),
): FindMailServer {
  return async (domain) => {
    if (isReservedDomain(domain)) return null;
    const records = await ask(() => resolver.resolveMx(domain));
    if (records === null) return null;
    if (records.length > 0) return records.some(({ exchange }) => exchange.length > 1);
    const addresses = await ask(() => resolver.resolve4(domain));
    if (addresses && addresses.length > 0) return true;
    const long = await ask(() => resolver.resolve6(domain));
    if (long && long.length > 0) return true;
    return addresses === null || long === null ? null : false;
  };
}

/** @returns no records where DNS says there are none; null where it says nothing */
async function ask<T>(query: () => Promise<T[]>): Promise<T[] | null> {
  try {
    return await query();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    return code === 'ENOTFOUND' || code === 'ENODATA' ? [] : null;
  }
}
