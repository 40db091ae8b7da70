import MailChecker from 'mailchecker';
import type { AddressFlag } from '#domain/email-address/address-flag.ts';
import { isRoleAddress } from '#domain/email-address/is-role-address.ts';

const disposableDomains = MailChecker.blacklist();

/** What is doubtful about an address, as far as it can be told without asking anybody. */
export function judgeAddress(address: { localPart: string; domain: string }): AddressFlag[] {
  return [
    ...(isRoleAddress(address.localPart) ? (['role_address'] as const) : []),
    ...(isDisposable(address.domain) ? (['disposable'] as const) : []),
  ];
}

/** Such services also give out subdomains of their own. */
function isDisposable(domain: string): boolean {
  const labels = domain.split('.');
  return labels.some((_, from) => disposableDomains.has(labels.slice(from).join('.')));
}
