import type { Client } from '@temporalio/client';
import type { Database } from '#db/client.ts';
import type { MailProvider } from '#integrations/mail/mail-provider.ts';
import type { MailboxRef } from '../mail/mail-deps.ts';

export type IntegrityDeps = {
  db: Database;
  clock: () => Date;
  openMailbox: (mailbox: MailboxRef) => MailProvider;
  temporal: Client;
};

/** Hourly checks overlap far more than this; a person's trash is emptied after 30 days. */
export const lookBackDays = 7;
