import { createHash } from 'node:crypto';

export const apiKeyPrefix = 'ft_';

/** SHA-256, hex. A key holds 256 random bits, so a slow hash would add nothing. */
export function apiKeyHash(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
