import { inWorkspace } from '#db/in-workspace.ts';
import { findWritingBudget } from '#db/queries/writing/find-writing-budget.ts';
import { listMonths } from '#db/queries/writing/list-months.ts';
import { monthOf } from '#domain/writing/month-of.ts';
import { sumMonths } from '#domain/writing/sum-months.ts';
import type { WritingUsageView } from '#domain/writing/writing-usage-view.ts';
import { authorize } from '../authorize.ts';
import type { VerbContext } from '../context.ts';

/** What the language model has cost this workspace, and how much it may. @throws AppError forbidden */
export async function getWritingUsage({ ctx }: { ctx: VerbContext }): Promise<WritingUsageView> {
  authorize(ctx.access, 'read');
  const { workspaceId } = ctx.access;
  return inWorkspace(ctx.db, workspaceId, async (tx) => {
    const budget = await findWritingBudget(tx, workspaceId);
    const months = sumMonths(await listMonths(tx));
    const month = monthOf(ctx.clock());
    const spent = months.find((each) => each.month === month)?.microDollars ?? 0;
    return {
      model: ctx.writingModel,
      month,
      budgetMicroDollars: budget,
      isBudgetSpent: budget !== null && spent >= budget,
      months,
    };
  });
}
