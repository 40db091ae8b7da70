import type { Database } from '#db/client.ts';
import type { MailProvider } from '#integrations/mail/mail-provider.ts';
import type { Reach } from '../crash-point.ts';

export type MailboxRef = { id: string; workspaceId: string; credentials: string | null };

export type MailDeps = {
  db: Database;
  clock: () => Date;
  /** Opens a mailbox at its provider. Throws `ProviderError` auth_expired when it has no credentials. */
  openMailbox: (mailbox: MailboxRef) => MailProvider;
  /** The one-click unsubscribe address of one mail (RFC 8058). */
  unsubscribeUrl: (email: { id: string; workspaceId: string }) => string;
  /** How long the provider may take to accept a mail, and how much longer a takeover waits, milliseconds. */
  timing: { deadlineMs: number; fenceMs: number };
  reach: Reach;
};

export const defaultMailTiming: MailDeps['timing'] = { deadlineMs: 20_000, fenceMs: 5_000 };
