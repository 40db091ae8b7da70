import { useEffect, useState } from 'react';
import { ImportRejectionView, type ImportView } from '#domain/import/import-view.ts';
import { pageView } from '#domain/shared/page-view.ts';
import { callApi } from '../../session/call-api.ts';

const RejectionPage = pageView(ImportRejectionView);
const shownMax = 20;

type FaultyRows =
  | { kind: 'closed' | 'reading' }
  | { kind: 'failed'; message: string }
  | { kind: 'open'; items: readonly ImportRejectionView[] };

/** The first rows of a problem; read when asked for, and again after each review. */
export function useFaultyRows(run: ImportView, problem: ImportView['problems'][number]) {
  const [isAsked, setIsAsked] = useState(false);
  const [rows, setRows] = useState<FaultyRows>({ kind: 'closed' });
  const query = new URLSearchParams({ code: problem.code, limit: String(shownMax) });
  if (problem.column !== undefined) query.set('column', problem.column);
  const path = `/contacts/imports/${run.id}/rejections?${query}`;

  // After a review the rows that are still wrong are others than before.
  useEffect(() => {
    if (!isAsked) return;
    let isCurrent = true;
    setRows((known) => (known.kind === 'open' ? known : { kind: 'reading' }));
    void callApi(path, RejectionPage).then((answer) => {
      if (!isCurrent) return;
      if (answer.ok) return setRows({ kind: 'open', items: answer.value.items });
      setIsAsked(false);
      setRows({ kind: 'failed', message: answer.message });
    });
    return () => void (isCurrent = false);
  }, [isAsked, path, run.rejected]);

  return { rows, open: () => setIsAsked(true) };
}
