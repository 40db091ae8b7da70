import { MissingKeyError } from '#db/missing-key-error.ts';
import { openSecret, type EncryptionKeys } from '#db/seal-secret.ts';
import type { MailboxRef } from '#activities/mail/mail-deps.ts';
import type { GmailConnector } from '#integrations/mail/gmail/gmail-connector.ts';
import type { MailProvider } from '#integrations/mail/mail-provider.ts';
import { ProviderError } from '#integrations/provider-error.ts';

/**
 * Opens a mailbox with the grant sealed in its row. Without a grant, or the key that it was sealed with, a
 * person has to connect it again.
 */
export function createOpenMailbox(
  google: GmailConnector,
  keys: EncryptionKeys,
): (mailbox: MailboxRef) => MailProvider {
  return (mailbox) => google.openMailbox({ refreshToken: openGrant(mailbox, keys) });
}

function openGrant({ id, workspaceId, credentials }: MailboxRef, keys: EncryptionKeys): string {
  if (credentials === null) throw lost('invalid_grant');
  const place = { workspaceId, table: 'mailboxes', column: 'credentials', rowId: id };
  try {
    return openSecret(keys, place, credentials);
  } catch (error) {
    throw error instanceof MissingKeyError ? lost('key_missing') : error;
  }
}

const lost = (reason: string) =>
  new ProviderError({ provider: 'gmail', kind: 'auth_expired', effect: 'none', reason });
