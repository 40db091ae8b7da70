import type { MailboxRow } from '#db/queries/mailbox/find-mailbox.ts';
import { MissingKeyError } from '#db/missing-key-error.ts';
import { openSecret } from '#db/seal-secret.ts';
import type { ServiceDeps } from '../context.ts';

/** @returns the mailbox's refresh token; null when it has none any more, or none that our keys open */
export function openCredentials(
  { encryptionKeys }: Pick<ServiceDeps, 'encryptionKeys'>,
  { id, workspaceId, credentials }: MailboxRow,
): string | null {
  if (credentials === null) return null;
  const place = { workspaceId, table: 'mailboxes', column: 'credentials', rowId: id };
  try {
    return openSecret(encryptionKeys, place, credentials);
  } catch (error) {
    if (error instanceof MissingKeyError) return null;
    throw error;
  }
}
