import type { WritingUsageView } from '#domain/writing/writing-usage-view.ts';
import type { Tone } from '../ui/tone.ts';

/** Of the budget; from here on somebody should know. */
const nearlySpent = 0.8;

interface BudgetShare {
  /** This month's, in millionths of a dollar. */
  readonly spent: number;
  readonly answers: number;
  /** null = there is no budget. */
  readonly tone: Tone | null;
}

/** How much of the month's budget is gone. */
export function budgetShare({ month, months, budgetMicroDollars }: WritingUsageView): BudgetShare {
  const { microDollars = 0, answers = 0 } = months.find((each) => each.month === month) ?? {};
  if (budgetMicroDollars === null) return { spent: microDollars, answers, tone: null };
  const share = microDollars / budgetMicroDollars;
  // A budget of nothing is spent from the start: 0 of 0 is no number.
  const tone = !(share < 1) ? 'bad' : share >= nearlySpent ? 'warn' : 'info';
  return { spent: microDollars, answers, tone };
}
