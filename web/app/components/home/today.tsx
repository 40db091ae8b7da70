import { Link } from '@remix-run/react';
import type { ContactStatus } from '#domain/contact/contact-status.ts';
import type { NeedsView } from '#domain/needs-you/needs-view.ts';
import type { MailboxView } from '#domain/mailbox/mailbox-view.ts';
import { CampaignList, type CampaignSummary } from '../campaign/campaign-list.tsx';
import { SentToday } from '../mailbox/sent-today.tsx';
import { NumberRow, type NumberCell } from '../ui/number-row.tsx';
import { NeedList } from './need-list.tsx';

interface TodayProps {
  needs: NeedsView;
  mailboxes: readonly MailboxView[];
  campaigns: readonly CampaignSummary[];
}

/** How it goes, once something goes. */
export function Today({ needs, mailboxes, campaigns }: TodayProps) {
  return (
    <div className="grid gap-6">
      <NumberRow cells={todaysNumbers(mailboxes, campaigns)} />
      <NeedList needs={needs} />
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
