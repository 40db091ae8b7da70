import type { WritingUsageView } from '#domain/writing/writing-usage-view.ts';
import { IfMay } from '../rights/if-may.tsx';
import { Callout } from '../ui/callout.tsx';
import { Meter } from '../ui/meter.tsx';
import { Panel } from '../ui/panel.tsx';
import { BudgetForm } from './budget-form.tsx';
import { budgetShare } from './budget-share.ts';
import { dollars } from './dollars.ts';
import { monthName } from './month-name.ts';

/** What this month has cost, against what it may. */
export function MonthPanel({ usage }: { usage: WritingUsageView }) {
  const { budgetMicroDollars: budget, isBudgetSpent, month } = usage;
  const { spent, answers, tone } = budgetShare(usage);
  return (
    <Panel
      title={monthName(month)}
      hint="By list prices, or by those that were set. The month counts in UTC."
    >
      <div className="grid gap-4">
        {isBudgetSpent && (
          <Callout tone="warn" title="This month’s budget is spent">
            Until the first of next month, or until you raise it, the steps’ own texts go out.
            Nobody is forgotten.
          </Callout>
        )}
        <div>
          <p className="numbers">
            <span className="text-2xl font-semibold tracking-tight">{dollars(spent)}</span>
            <span className="ml-2 text-sm text-ink-faint">
              {budget === null ? 'no limit' : `of ${dollars(budget)}`} ·{' '}
              {answers === 1 ? '1 answer' : `${answers.toLocaleString('en-GB')} answers`}
            </span>
          </p>
          {budget !== null && tone && (
            <div className="mt-2">
              <Meter label="Budget of the month" value={spent} max={budget} tone={tone} />
            </div>
          )}
        </div>
        <IfMay scope="admin">
          <BudgetForm key={budget} budgetMicroDollars={budget} />
        </IfMay>
      </div>
    </Panel>
  );
}
