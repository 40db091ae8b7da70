import { Link } from '@remix-run/react';
import type { MailboxView } from '#domain/mailbox/mailbox-view.ts';
import { Instant } from '../time/instant.tsx';
import { ConnectGmailDialog } from './connect-gmail-dialog.tsx';
import { MailboxStatus } from './mailbox-status.tsx';
import { mailboxKindWords } from './mailbox-words.ts';
import { SentToday } from './sent-today.tsx';

interface MailboxListProps {
  mailboxes: readonly MailboxView[];
  hasSandbox: boolean;
}

export function MailboxList({ mailboxes, hasSandbox }: MailboxListProps) {
  return (
    <ul className="divide-y overflow-hidden rounded-lg border" aria-label="Mailboxes">
      {mailboxes.map((mailbox) => (
        <li
          key={mailbox.id}
          data-testid="mailbox"
          className="relative grid gap-x-6 gap-y-3 px-4 py-3 hover:bg-sunken md:grid-cols-[1.6fr_1fr_1fr_auto] md:items-center"
        >
          <div className="min-w-0">
            <div className="flex flex-wrap items-center gap-2">
              <Link
                to={`/mailboxes/${mailbox.id}`}
                prefetch="intent"
                className="truncate font-medium after:absolute after:inset-0"
              >
                {mailbox.address}
              </Link>
              <MailboxStatus status={mailbox.status} />
            </div>
            <p className="truncate text-sm text-ink-faint">
              {mailboxKindWords[mailbox.kind]} · {mailbox.displayName}
            </p>
            {mailbox.disconnectedReason && (
              <p className="mt-1 text-sm text-bad">{mailbox.disconnectedReason}</p>
            )}
          </div>
          <SentToday {...mailbox} />
          <p className="text-sm text-ink-faint">
            {mailbox.lastSyncAt ? (
              <>
                Replies checked <Instant at={mailbox.lastSyncAt} as="distance" />
              </>
            ) : (
              'Replies not checked yet'
            )}
          </p>
          <div className="relative z-10 justify-self-start md:justify-self-end">
            {mailbox.status === 'disconnected' && (
              <ConnectGmailDialog hasSandbox={hasSandbox} returnTo="/mailboxes" label="Reconnect" />
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
