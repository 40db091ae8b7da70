import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { ContactView } from '#domain/contact/contact-view.ts';
import { nextWords } from '../contact/next-words.ts';
import { StatusMark } from '../contact/status-mark.tsx';
import { useClock } from '../time/clock.tsx';
import { Panel } from '../ui/panel.tsx';

interface CampaignQueueProps {
  campaignId: string;
  contacts: readonly ContactView[];
  hasMore: boolean;
  addressOfMailbox: ReadonlyMap<string, string>;
  action: ReactNode;
}

/** The contacts of a campaign and what comes next for each. */
export function CampaignQueue(props: CampaignQueueProps) {
  const { campaignId, contacts, hasMore, addressOfMailbox, action } = props;
  const clock = useClock();
  return (
    <Panel title="Contacts" flush action={action}>
      {contacts.length === 0 ? (
        <p className="px-4 py-6 text-center text-sm text-ink-faint">Nobody is enrolled yet.</p>
      ) : (
        <ul className="divide-y" data-testid="campaign-queue">
          {contacts.map((contact) => (
            <li
              key={contact.id}
              className="relative grid gap-x-4 px-4 py-1.5 text-sm hover:bg-sunken md:grid-cols-[1fr_9.5rem_1.6fr]"
            >
              <Link
                to={`/contacts/${contact.id}`}
                className="touch flex min-w-0 items-center truncate font-medium after:absolute after:inset-0"
              >
                {contact.name}
              </Link>
              <StatusMark status={contact.status} />
              <span
                className="numbers min-w-0 truncate text-ink-soft"
                title={contact.reason.sentence}
                suppressHydrationWarning
              >
                {nextWords(contact, {
                  ...clock,
                  mailboxAddress: addressOfMailbox.get(contact.mailboxId ?? ''),
                })}
              </span>
            </li>
          ))}
        </ul>
      )}
      {hasMore && (
        <Link
          to={`/contacts?campaignId=${campaignId}`}
          className="touch flex items-center border-t px-4 py-2 text-sm text-accent hover:bg-sunken"
        >
          Show all in Contacts
        </Link>
      )}
    </Panel>
  );
}
