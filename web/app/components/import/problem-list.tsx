import { Form } from '@remix-run/react';
import type { ImportView } from '#domain/import/import-view.ts';
import { Button } from '../ui/button.tsx';
import { Panel } from '../ui/panel.tsx';
import { FixRows } from './fix-rows.tsx';
import { problemWords } from './problem-words.ts';

/** Rejected rows, grouped by what mends them. */
export function ProblemList({ run }: { run: ImportView }) {
  const { rejected, problems } = run;
  return (
    <Panel
      flush
      title={`Left out as they are: ${countRows(rejected)}`}
      hint="Mend them here, or import the others and get these back as a file."
    >
      <ul data-testid="problems">
        {problems.map((problem) => (
          <li key={`${problem.code} ${problem.column}`} className="border-b p-4 last:border-0">
            <Problem run={run} problem={problem} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Problem({ run, problem }: { run: ImportView; problem: ImportView['problems'][number] }) {
  const { title, repair } = problemWords(problem);
  const isMendable = problem.repair !== 'nothing_to_do';
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <div className="min-w-0">
          <p className="text-sm font-semibold">
            {title}: <span className="numbers">{countRows(problem.count)}</span>
          </p>
          <p className="text-xs text-ink-faint">{repair}</p>
        </div>
        {problem.repair === 'allow_empty' && <AllowEmpty code={problem.code} />}
      </div>
      {isMendable && <FixRows run={run} problem={problem} />}
    </div>
  );
}

function countRows(count: number): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? 'row' : 'rows'}`;
}

function AllowEmpty({ code }: { code: string }) {
  const field = code === 'missing_company' ? 'company' : 'role';
  return (
    <Form method="post">
      <input type="hidden" name="intent" value={`allow-empty-${field}`} />
      <Button type="submit" size="sm">
        Let the {field} be empty
      </Button>
    </Form>
  );
}
