const compose = 'https://www.googleapis.com/auth/gmail.compose';
const readonly = 'https://www.googleapis.com/auth/gmail.readonly';

/**
 * What we ask for. Never `gmail.metadata`: one token carrying it breaks `format=full` and searches
 * even beside `gmail.readonly` (Google issue 115621456).
 */
export const gmailScopes: readonly string[] = [compose, readonly, 'openid', 'email'];

/** Wider scopes that allow the same. */
const modify = 'https://www.googleapis.com/auth/gmail.modify';
const fullAccess = 'https://mail.google.com/';

const needs = [
  { anyOf: [compose, modify, fullAccess], words: 'write and send emails' },
  { anyOf: [readonly, modify, fullAccess], words: 'read emails, to notice replies' },
  {
    anyOf: ['email', 'https://www.googleapis.com/auth/userinfo.email'],
    words: 'see the email address of the account',
  },
] as const;

/**
 * The permissions a person left unticked at Google's consent, in plain words; empty when all are
 * there. Google lists `email` as `userinfo.email` in its answer.
 */
export function missingGmailPermissions(granted: readonly string[]): string[] {
  return needs
    .filter(({ anyOf }) => !anyOf.some((scope) => granted.includes(scope)))
    .map(({ words }) => words);
}
