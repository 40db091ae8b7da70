import type { MailboxView } from '#domain/mailbox/mailbox-view.ts';
import { Instant } from '../time/instant.tsx';
import { SentToday } from './sent-today.tsx';

/** What the mailbox did today and when it last looked for answers. */
export function MailboxHealth({ mailbox }: { mailbox: MailboxView }) {
  return (
    <div className="grid gap-px overflow-hidden rounded-lg border bg-line sm:grid-cols-3">
      <div className="bg-surface px-4 py-3">
        <SentToday {...mailbox} />
      </div>
      <div className="bg-surface px-4 py-3 text-sm">
        <p className="text-xs text-ink-faint">Replies last checked</p>
        <p className="mt-0.5 font-medium">
          {mailbox.lastSyncAt ? <Instant at={mailbox.lastSyncAt} as="distance" /> : 'Not yet'}
        </p>
      </div>
      <div className="bg-surface px-4 py-3 text-sm">
        <p className="text-xs text-ink-faint">Provider</p>
        <p className="mt-0.5 font-medium">
          {mailbox.cooldownUntil ? (
            <>
              Asked for rest until <Instant at={mailbox.cooldownUntil} />
            </>
          ) : (
            'No complaints'
          )}
        </p>
      </div>
    </div>
  );
}
