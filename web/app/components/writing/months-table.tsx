import { Fragment } from 'react';
import type { WritingUsageView } from '#domain/writing/writing-usage-view.ts';
import { dollars } from './dollars.ts';
import { monthName } from './month-name.ts';

type Month = WritingUsageView['months'][number];

/** What each month has cost; by model where there was more than one. */
export function MonthsTable({ months }: { months: readonly Month[] }) {
  if (months.length === 0) {
    return <p className="p-4 text-sm text-ink-faint">The model has not been asked yet.</p>;
  }
  return (
    <table className="numbers w-full text-sm">
      <thead className="text-left text-xs text-ink-faint">
        <tr>
          <th scope="col" className="px-4 py-2 font-medium">
            Month
          </th>
          <th scope="col" className="px-4 py-2 text-right font-medium">
            Answers
          </th>
          <th scope="col" className="px-4 py-2 text-right font-medium max-sm:hidden">
            Tokens in
          </th>
          <th scope="col" className="px-4 py-2 text-right font-medium max-sm:hidden">
            Tokens out
          </th>
          <th scope="col" className="px-4 py-2 text-right font-medium">
            Cost
          </th>
        </tr>
      </thead>
      <tbody className="divide-y">
        {months.map((month) => (
          <Fragment key={month.month}>
            <Row name={monthName(month.month)} {...month} />
            {month.models.map(({ model, ...cost }) => (
              <Row key={model} name={model} {...cost} isPart />
            ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

type RowProps = Omit<Month, 'month' | 'models'> & { name: string; isPart?: boolean };

function Row({ name, answers, inputTokens, outputTokens, microDollars, isPart }: RowProps) {
  const cell = 'px-4 py-1.5 text-right';
  const isRanker = isPart && answers === 0;
  return (
    <tr className={isPart ? 'text-xs text-ink-faint' : 'font-medium'}>
      <th
        scope="row"
        className={`px-4 py-1.5 text-left font-[inherit] ${isPart ? 'pl-8 font-mono font-normal' : ''}`}
      >
        <span className="break-all">{name}</span>
        {isRanker && <span className="block font-sans">finds the notes that matter</span>}
      </th>
      <td className={cell}>{isRanker ? '–' : answers.toLocaleString('en-GB')}</td>
      <td className={`${cell} max-sm:hidden`}>{inputTokens.toLocaleString('en-GB')}</td>
      <td className={`${cell} max-sm:hidden`}>{outputTokens.toLocaleString('en-GB')}</td>
      <td className={cell}>{dollars(microDollars)}</td>
    </tr>
  );
}
