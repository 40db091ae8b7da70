/** Names that no public DNS knows (RFC 2606, RFC 6761, RFC 6762): tests and private networks use them. */
const reserved =
  /(?:^|\.)(?:test|example|invalid|localhost|local|internal|example\.(?:com|net|org))$/;

export function isReservedDomain(domain: string): boolean {
  return reserved.test(domain.toLowerCase());
}
