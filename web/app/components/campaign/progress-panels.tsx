import { Link } from '@remix-run/react';
import { contactStatuses } from '#domain/contact/contact-status-view.ts';
import type { CampaignProgressView } from '#domain/campaign/campaign-progress-view.ts';
import { StatusMark } from '../contact/status-mark.tsx';
import { countsByReason } from '../sending/counts-by-reason.ts';
import { reasonWords, type ReasonKind } from '../sending/reason-words.ts';
import { NumberRow } from '../ui/number-row.tsx';
import { Panel } from '../ui/panel.tsx';
import { ProgressStrip } from './progress-strip.tsx';

const number = (value: number) => value.toLocaleString('en-GB');

/** The four numbers people ask for first. */
export function ProgressNumbers({ progress }: { progress: CampaignProgressView }) {
  const { byStatus, enrolled, sent } = progress;
  const replied = byStatus['Replied'] ?? 0;
  const reached = enrolled - (byStatus['Not Sent'] ?? 0);
  return (
    <div className="grid gap-3">
      <NumberRow
        cells={[
          { label: 'Contacts', value: enrolled },
          { label: 'Emails sent', value: sent },
          {
            label: 'Replied',
            value: replied,
            ...(reached > 0 && { beside: `${Math.round((replied / reached) * 100)} %` }),
          },
          { label: 'Bounced', value: byStatus['Bounced'] ?? 0 },
        ]}
      />
      <ProgressStrip progress={progress} />
    </div>
  );
}

interface ByStatusProps {
  campaignId: string;
  byStatus: CampaignProgressView['byStatus'];
}

export function ByStatus({ campaignId, byStatus }: ByStatusProps) {
  return (
    <Panel title="By status" flush>
      <ul className="divide-y" data-testid="by-status">
        {contactStatuses
          .filter((status) => (byStatus[status] ?? 0) > 0)
          .map((status) => (
            <li key={status} className="flex justify-between px-4 py-1.5 text-sm hover:bg-sunken">
              <Link
                to={`/contacts?${new URLSearchParams({ campaignId, status })}`}
                className="touch flex flex-1 items-center"
              >
                <StatusMark status={status} />
              </Link>
              <span className="numbers self-center">{number(byStatus[status] ?? 0)}</span>
            </li>
          ))}
      </ul>
    </Panel>
  );
}

const kindDots: Readonly<Record<ReasonKind, string>> = {
  waits: 'bg-accent',
  held: 'bg-warn',
  over: 'bg-line-strong',
};

export function ByReason({ byReason }: Pick<CampaignProgressView, 'byReason'>) {
  return (
    <Panel title="By reason" flush>
      <ul className="divide-y" data-testid="by-reason">
        {countsByReason(byReason).map(([code, count]) => {
          const { label, kind } = reasonWords[code];
          return (
            <li key={code} className="flex items-center gap-2 px-4 py-1.5 text-sm" title={code}>
              <span aria-hidden className={`size-1.5 rounded-full ${kindDots[kind]}`} />
              <span className="flex-1 first-letter:uppercase">{label}</span>
              <span className="numbers">{number(count)}</span>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
