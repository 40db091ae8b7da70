import type { WritingUsageView } from './writing-usage-view.ts';

type Month = WritingUsageView['months'][number];
type ModelMonth = { month: string } & Month['models'][number];

/** At most so many months are shown. */
const shownMonths = 12;

/** Adds up what the models of each month have cost. @param rows newest month first */
export function sumMonths(rows: readonly ModelMonth[]): Month[] {
  const months = new Map<string, Month>();
  for (const { month, model, answers, inputTokens, outputTokens, microDollars } of rows) {
    const sum = months.get(month) ?? {
      month,
      answers: 0,
      inputTokens: 0,
      outputTokens: 0,
      microDollars: 0,
      models: [],
    };
    sum.answers += answers;
    sum.inputTokens += inputTokens;
    sum.outputTokens += outputTokens;
    sum.microDollars += microDollars;
    sum.models.push({ model, answers, inputTokens, outputTokens, microDollars });
    months.set(month, sum);
  }
  return [...months.values()].slice(0, shownMonths);
}
