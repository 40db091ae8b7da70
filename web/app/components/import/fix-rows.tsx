import { useFetcher } from '@remix-run/react';
import type { ImportView } from '#domain/import/import-view.ts';
import type { Outcome } from '../../errors/attempt.ts';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { FixRow } from './fix-row.tsx';
import { useFaultyRows } from './use-faulty-rows.ts';

interface FixRowsProps {
  run: ImportView;
  problem: ImportView['problems'][number];
}

/** The first rows of a problem with their cells to correct; they are read when the group is opened. */
export function FixRows({ run, problem }: FixRowsProps) {
  const { rows, open } = useFaultyRows(run, problem);
  const saving = useFetcher<Outcome<string>>();

  if (rows.kind !== 'open') {
    return (
      <div className="grid justify-items-start gap-2">
        {rows.kind === 'failed' && <Callout tone="bad">{rows.message}</Callout>}
        <Button size="sm" disabled={rows.kind === 'reading'} onClick={open}>
          {rows.kind === 'reading' ? 'Reading the rows…' : 'Correct here'}
        </Button>
      </div>
    );
  }
  const { items } = rows;
  const faulty = run.columns.findIndex(({ header }) => header === problem.column);
  return (
    <saving.Form method="post" className="grid gap-2">
      <input type="hidden" name="intent" value="fix" />
      <ul className="grid gap-2">
        {items.map((row) => (
          <FixRow key={row.record} row={row} columns={run.columns} faulty={faulty} />
        ))}
      </ul>
      {saving.data && !saving.data.ok && (
        <Callout tone="bad">{saving.data.refusal.message}</Callout>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" size="sm" look="primary" disabled={saving.state !== 'idle'}>
          {saving.state === 'idle' ? 'Save corrections' : 'Saving…'}
        </Button>
        {items.length < problem.count && (
          <p className="text-xs text-ink-faint">
            The first {items.length} of {problem.count.toLocaleString('en-GB')}; the others follow.
          </p>
        )}
      </div>
    </saving.Form>
  );
}
