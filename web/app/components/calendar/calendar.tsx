import { addDays } from '#domain/shared/calendar-date.ts';
import type { ForecastView } from '#domain/forecast/forecast-view.ts';
import type { PlannedSendView } from '#domain/forecast/planned-send-view.ts';
import type { CampaignView } from '#domain/campaign/campaign-view.ts';
import type { MailboxView } from '#domain/mailbox/mailbox-view.ts';
import type { PageView } from '#domain/shared/page-view.ts';
import { Callout } from '../ui/callout.tsx';
import { Panel } from '../ui/panel.tsx';
import { calendarAddress, daysInView, type CalendarQuery } from './calendar-query.ts';
import { DayList } from './day-list.tsx';
import { FinishDates } from './finish-dates.tsx';
import { MailboxPlan } from './mailbox-plan.tsx';
import { NothingPlanned } from './nothing-planned.tsx';
import { planDaysOf } from './plan-day.ts';
import { PlanDaysHead } from './plan-days-head.tsx';
import { PlanLegend } from './plan-legend.tsx';
import { plannedMailboxes } from './planned-mailboxes.ts';
import { useWhatIf } from './use-what-if.ts';
import { WhatIfPanel } from './what-if-panel.tsx';

interface CalendarProps {
  query: CalendarQuery;
  today: string;
  /** From today to the last day shown. */
  days: number;
  /** By the settings in force. */
  present: ForecastView;
  picked: PageView<PlannedSendView> | null;
  mailboxes: readonly MailboxView[];
  campaigns: readonly Pick<CampaignView, 'id' | 'name' | 'settings'>[];
}

/** The days of every mailbox, what they would be by other settings, and the mails behind a bar. */
export function Calendar(props: CalendarProps) {
  const { query, today, days, present, picked, mailboxes, campaigns } = props;
  const { whatIf, change, reset, apply, isApplying, plan, problem } = useWhatIf({ days });
  const shown = plan ?? present;
  const span = { from: query.from, count: daysInView[query.view] };
  const addressOf = new Map(mailboxes.map(({ id, address }) => [id, address]));
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[1fr_20rem]">
      <div className="grid min-w-0 gap-4">
        {problem && <Callout tone="bad">{problem}</Callout>}
        <Panel title="Emails by day" action={<PlanLegend hasGhosts={plan !== null} />} flush>
          <div className="overflow-x-auto">
            <div className={span.count > 14 ? 'min-w-200' : ''}>
              <PlanDaysHead
                days={Array.from({ length: span.count }, (_, index) => addDays(span.from, index))}
                today={today}
              />
              <div className="divide-y" data-testid="plan">
                {plannedMailboxes(mailboxes, shown).map((mailbox) => (
                  <MailboxPlan
                    key={mailbox.id}
                    mailbox={mailbox}
                    days={planDaysOf(shown.totals, mailbox.id, span)}
                    ghosts={plan && planDaysOf(present.totals, mailbox.id, span)}
                    pickedDay={isPicked(query, mailbox.id) ? (query.picked?.day ?? null) : null}
                    addressOf={(day) =>
                      calendarAddress({ ...query, picked: { day, mailboxId: mailbox.id } })
                    }
                  />
                ))}
              </div>
            </div>
          </div>
          <NothingPlanned plan={shown} span={span} />
        </Panel>
        {query.picked && picked && (
          <DayList
            day={query.picked.day}
            mailbox={addressOf.get(query.picked.mailboxId ?? '') ?? null}
            sends={picked.items}
            hasMore={picked.nextCursor !== null}
            addressOfMailbox={addressOf}
            nameOfCampaign={new Map(campaigns.map(({ id, name }) => [id, name]))}
            closeTo={calendarAddress({ ...query, picked: null })}
          />
        )}
        <FinishDates
          campaigns={campaigns}
          plans={shown.campaigns}
          present={plan && present.campaigns}
        />
      </div>
      <WhatIfPanel
        mailboxes={mailboxes}
        campaigns={campaigns}
        whatIf={whatIf}
        onChange={change}
        onReset={reset}
        onApply={apply}
        isApplying={isApplying}
      />
    </div>
  );
}

function isPicked({ picked }: CalendarQuery, mailboxId: string): boolean {
  return picked !== null && (picked.mailboxId === null || picked.mailboxId === mailboxId);
}
