import type { MailboxRow } from '#db/queries/mailbox/find-mailbox.ts';
import { dayMs } from '#domain/shared/milliseconds.ts';
import type { MailProvider } from '#integrations/mail/mail-provider.ts';
import { lookBackDays, type IntegrityDeps } from './integrity-deps.ts';

/** One mailbox, opened, and where its rows are. */
export type MailboxLook = {
  deps: Pick<IntegrityDeps, 'db' | 'clock'>;
  mailbox: MailboxRow;
  provider: MailProvider;
};

/** What was there before we watched the mailbox is none of our business. */
export function lookSince({ deps, mailbox }: MailboxLook): Date {
  const watchSince = mailbox.watchSince ?? mailbox.createdAt;
  const earliestMs = deps.clock().getTime() - lookBackDays * dayMs;
  return new Date(Math.max(watchSince.getTime(), earliestMs));
}
