import type { Database } from '#db/client.ts';
import type { LlmClient } from '#integrations/llm/llm-client.ts';
import type { MailProvider } from '#integrations/mail/mail-provider.ts';
import type { MailboxRef } from '../mail/mail-deps.ts';

export type WatchDeps = {
  db: Database;
  clock: () => Date;
  openMailbox: (mailbox: MailboxRef) => MailProvider;
  /** null = nobody but people can tell what the rules cannot. */
  llm: LlmClient | null;
  /** Shortest time between two looks at a mailbox, milliseconds; quieter mailboxes wait longer. */
  pollIntervalMs: number;
  /** Spreads the polls of many mailboxes: 0 to 1. */
  random: () => number;
};
