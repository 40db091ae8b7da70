import { openSecret, type EncryptionKeys } from '#db/seal-secret.ts';
import type { MailboxRef } from '#activities/mail/mail-deps.ts';
import type { GmailConnector } from '#integrations/mail/gmail/gmail-connector.ts';
import type { MailProvider } from '#integrations/mail/mail-provider.ts';
import { ProviderError } from '#integrations/provider-error.ts';

/** Opens a mailbox with the grant sealed in its row. */
export function createOpenMailbox(
  google: GmailConnector,
  keys: EncryptionKeys,
): (mailbox: MailboxRef) => MailProvider {
  return ({ id, workspaceId, credentials }) => {
    if (credentials === null) {
      throw new ProviderError({
        provider: 'gmail',
        kind: 'auth_expired',
        effect: 'none',
        reason: 'invalid_grant',
      });
    }
    const place = { workspaceId, table: 'mailboxes', column: 'credentials', rowId: id };
    return google.openMailbox({ refreshToken: openSecret(keys, place, credentials) });
  };
}
