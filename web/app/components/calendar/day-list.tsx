import { Link } from '@remix-run/react';
import { X } from 'lucide-react';
import type { PlannedSendView } from '#domain/forecast/planned-send-view.ts';
import { Instant } from '../time/instant.tsx';
import { Button } from '../ui/button.tsx';
import { Panel } from '../ui/panel.tsx';
import { dayWords } from './day-words.ts';

interface DayListProps {
  day: string;
  /** null = of all mailboxes. */
  mailbox: string | null;
  sends: readonly PlannedSendView[];
  hasMore: boolean;
  addressOfMailbox: ReadonlyMap<string, string>;
  nameOfCampaign: ReadonlyMap<string, string>;
  closeTo: string;
}

/** The mails behind a bar, in the order in which they go out. */
export function DayList(props: DayListProps) {
  const { day, mailbox, sends, hasMore, addressOfMailbox, nameOfCampaign, closeTo } = props;
  return (
    <Panel
      title={dayWords(day)}
      hint={mailbox ?? 'All mailboxes'}
      flush
      action={
        <Button asChild look="ghost" size="icon">
          <Link to={closeTo} preventScrollReset aria-label="Close the list">
            <X aria-hidden />
          </Link>
        </Button>
      }
    >
      {sends.length === 0 ? (
        <p className="px-4 py-6 text-center text-sm text-ink-soft">Nothing is planned here.</p>
      ) : (
        <ul className="divide-y" data-testid="planned-sends">
          {sends.map((send) => (
            <li
              key={`${send.enrollmentId} ${send.step}`}
              className="relative grid grid-cols-[auto_1fr] gap-x-3 px-4 py-1.5 text-sm hover:bg-sunken"
            >
              <Instant at={send.at} className="text-ink-soft" />
              <span className="min-w-0">
                <Link
                  to={`/contacts/${send.contactId}`}
                  className="block truncate font-medium after:absolute after:inset-0"
                >
                  {send.contactName}
                </Link>
                <span className="block truncate text-xs text-ink-faint">
                  {send.kind === 'fresh' ? 'First email' : `Email ${send.emailNumber}`} ·{' '}
                  {nameOfCampaign.get(send.campaignId)}
                  {mailbox === null && ` · ${addressOfMailbox.get(send.mailboxId) ?? ''}`}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
      {hasMore && (
        <p className="px-4 py-2 text-xs text-ink-faint">
          The first {sends.length} of the day are shown.
        </p>
      )}
    </Panel>
  );
}
