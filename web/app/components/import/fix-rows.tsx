import { useFetcher } from '@remix-run/react';
import { useEffect } from 'react';
import type { ImportRejectionView, ImportView } from '#domain/import/import-view.ts';
import type { PageView } from '#domain/shared/page-view.ts';
import type { Outcome } from '../../errors/attempt.ts';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { FixRow } from './fix-row.tsx';

interface FixRowsProps {
  run: ImportView;
  problem: ImportView['problems'][number];
}

/** The first rows of a problem with their cells to correct; they are read when the group is opened. */
export function FixRows({ run, problem }: FixRowsProps) {
  const rows = useFetcher<PageView<ImportRejectionView>>();
  const saving = useFetcher<Outcome<string>>();
  const query = new URLSearchParams({ code: problem.code, limit: '20' });
  if (problem.column !== undefined) query.set('column', problem.column);
  const address = `/contacts/imports/${run.id}/rejections?${query}`;
  const isOpen = rows.data !== undefined;
  const { load } = rows;

  // After a review the rows that are still wrong are others than before.
  useEffect(() => {
    if (isOpen) load(address);
  }, [isOpen, load, address, run.rejected]);

  if (!rows.data) {
    return (
      <div>
        <Button size="sm" disabled={rows.state !== 'idle'} onClick={() => load(address)}>
          {rows.state === 'idle' ? 'Correct here' : 'Reading the rows…'}
        </Button>
      </div>
    );
  }
  const { items } = rows.data;
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
