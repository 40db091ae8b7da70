import { Link } from '@remix-run/react';
import type { ForecastView } from '#domain/forecast/forecast-view.ts';
import { reasonWords } from '../sending/reason-words.ts';
import { Instant } from '../time/instant.tsx';
import { Panel } from '../ui/panel.tsx';

type CampaignPlan = ForecastView['campaigns'][number];

interface FinishDatesProps {
  campaigns: readonly { id: string; name: string }[];
  plans: readonly CampaignPlan[];
  /** By the settings in force, while others are tried. */
  present: readonly CampaignPlan[] | null;
}

/** When each campaign has sent its last email, if nobody answered. */
export function FinishDates({ campaigns, plans, present }: FinishDatesProps) {
  if (plans.length === 0) return null;
  const planOf = (list: readonly CampaignPlan[] | null, id: string) =>
    list?.find(({ campaignId }) => campaignId === id) ?? null;
  return (
    <Panel title="Last email of each campaign" hint="If nobody answered before." flush>
      <ul className="divide-y" data-testid="finish-dates">
        {campaigns.map(({ id, name }) => {
          const plan = planOf(plans, id);
          return (
            plan && (
              <li key={id} className="grid gap-0.5 px-4 py-2 text-sm">
                <span className="flex flex-wrap items-baseline justify-between gap-x-3">
                  <Link to={`/campaigns/${id}`} className="truncate font-medium hover:underline">
                    {name}
                  </Link>
                  <Finish plan={plan} present={planOf(present, id)} />
                </span>
                <Unplanned plan={plan} />
              </li>
            )
          );
        })}
      </ul>
    </Panel>
  );
}

function Finish({ plan, present }: { plan: CampaignPlan; present: CampaignPlan | null }) {
  const isMoved = present !== null && present.finishesAt !== plan.finishesAt;
  return (
    <span className="numbers text-ink-soft">
      {isMoved && present.finishesAt && (
        <s className="mr-1.5 text-ink-faint">
          <Instant at={present.finishesAt} />
        </s>
      )}
      {plan.finishesAt ? <Instant at={plan.finishesAt} /> : 'No date: something holds it'}
    </span>
  );
}

function Unplanned({ plan }: { plan: CampaignPlan }) {
  if (plan.unplanned.length === 0) return null;
  const words = plan.unplanned.map(({ code, count }) => `${count} ${reasonWords[code].label}`);
  return <span className="text-xs text-ink-faint">Not planned: {words.join(', ')}</span>;
}
