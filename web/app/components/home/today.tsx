import { Link } from '@remix-run/react';
import type { ContactStatus } from '#domain/contact/contact-status.ts';
import type { MailboxView } from '#domain/mailbox/mailbox-view.ts';
import { CampaignList, type CampaignSummary } from '../campaign/campaign-list.tsx';
import { SentToday } from '../mailbox/sent-today.tsx';
import { Callout } from '../ui/callout.tsx';
import { NumberRow, type NumberCell } from '../ui/number-row.tsx';
import { Panel } from '../ui/panel.tsx';
import type { Need } from './needs-you.ts';

interface TodayProps {
  needs: readonly Need[];
  mailboxes: readonly MailboxView[];
  campaigns: readonly CampaignSummary[];
}

/** How it goes, once something goes. */
export function Today({ needs, mailboxes, campaigns }: TodayProps) {
  return (
    <div className="grid gap-6">
      <NumberRow cells={todaysNumbers(mailboxes, campaigns)} />
      {needs.length === 0 ? (
        <Callout tone="good">Nothing needs you. Everything goes on by itself.</Callout>
      ) : (
        <Panel title="Needs you" flush>
          <ul className="divide-y">
            {needs.map(({ text, to }) => (
              <li key={text}>
                <Link
                  to={to}
                  className="touch flex items-center gap-2.5 px-4 py-2 text-sm hover:bg-sunken"
                >
                  <span aria-hidden className="size-2 rounded-full bg-warn" />
                  {text}
                </Link>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      <section aria-labelledby="today-mailboxes" className="grid gap-2">
        <h2 id="today-mailboxes" className="text-base font-semibold">
          Mailboxes today
        </h2>
        <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
          {mailboxes.map((mailbox) => (
            <li key={mailbox.id} className="relative rounded-lg border px-4 py-3 hover:bg-sunken">
              <Link
                to={`/mailboxes/${mailbox.id}`}
                className="mb-1.5 block truncate text-sm font-medium after:absolute after:inset-0"
              >
                {mailbox.address}
              </Link>
              <SentToday {...mailbox} />
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="today-campaigns" className="grid gap-2">
        <h2 id="today-campaigns" className="text-base font-semibold">
          Campaigns
        </h2>
        <CampaignList campaigns={campaigns} />
      </section>
    </div>
  );
}

function todaysNumbers(
  mailboxes: readonly MailboxView[],
  campaigns: readonly CampaignSummary[],
): NumberCell[] {
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  const ofStatus = (status: ContactStatus) =>
    sum(campaigns.map(({ progress }) => progress.byStatus[status] ?? 0));
  return [
    {
      label: 'Sent today',
      value: sum(mailboxes.map(({ sentToday }) => sentToday)),
      beside: `of ${sum(mailboxes.map(({ dailyLimit }) => dailyLimit)).toLocaleString('en-GB')}`,
    },
    {
      label: 'Contacts in campaigns',
      value: sum(campaigns.map(({ progress }) => progress.enrolled)),
    },
    { label: 'Replied so far', value: ofStatus('Replied') },
    { label: 'Bounced so far', value: ofStatus('Bounced') },
  ];
}
