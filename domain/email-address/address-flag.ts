/**
 * What is doubtful about an address that is well formed. role_address: a function, not a person ·
 * disposable: a domain of throw-away mailboxes · no_mail_server: no server takes mail for the domain.
 */
export const addressFlags = ['role_address', 'disposable', 'no_mail_server'] as const;
export type AddressFlag = (typeof addressFlags)[number];
