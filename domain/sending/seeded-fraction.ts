/**
 * A number in [0, 1) that depends on nothing but `key`: chance that everyone can compute again.
 * FNV-1a over the UTF-16 units, then the finaliser of MurmurHash3, which spreads near-equal keys.
 */
export function seededFraction(key: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index += 1) {
    hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
