import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Global unicast (RFC 4291 2.4) is all that a public site can have; everything special lies elsewhere or below. */
const globalUnicast = ipaddr.parseCIDR('2000::/3');
const documentation = ipaddr.parseCIDR('3fff::/20');
/** An IPv6-only network reaches every IPv4 site by this prefix (RFC 6052 2.1). */
const translated = ipaddr.parseCIDR('64:ff9b::/96');
/** Looks public, but is the host's own agent in Azure. */
const azureHost = '168.63.129.16';

/**
 * Whether an IP address is one that anybody may reach: no private, loopback, link-local, multicast,
 * carrier-grade NAT, metadata or otherwise special one (IANA special-purpose registries), and none that
 * hides such a one in IPv6.
 */
export function isPublicAddress(text: string): boolean {
  if (isIP(text) === 0) return false;
  // Unwraps ::ffff:127.0.0.1.
  const address = ipaddr.process(text);
  if (address instanceof ipaddr.IPv4) {
    return address.range() === 'unicast' && address.toString() !== azureHost;
  }
  if (address.match(translated)) return isPublicAddress(lastFour(address.toByteArray()));
  return (
    address.range() === 'unicast' &&
    address.match(globalUnicast) &&
    !address.match(documentation) &&
    !isIsatap(address.parts)
  );
}

/** An interface id that holds an IPv4 address (RFC 5214 6.1). */
const isIsatap = ([, , , , scope = 0, id = 0]: readonly number[]) =>
  (scope & ~0x200) === 0 && id === 0x5efe;

const lastFour = (bytes: readonly number[]) => bytes.slice(-4).join('.');
