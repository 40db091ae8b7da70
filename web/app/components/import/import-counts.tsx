import type { ImportView } from '#domain/import/import-view.ts';
import { NumberRow } from '../ui/number-row.tsx';

/** What became of the rows so far. */
export function ImportCounts({ counts }: { counts: ImportView }) {
  const { total, created, updated, skipped, rejected } = counts;
  return (
    <div aria-live="polite">
      <NumberRow
        cells={[
          { label: 'Rows read', value: total },
          { label: 'New contacts', value: created, look: 'text-good' },
          { label: 'Updated', value: updated },
          { label: 'Known already', value: skipped },
          { label: 'Rejected', value: rejected, ...(rejected > 0 && { look: 'text-bad' }) },
        ]}
      />
    </div>
  );
}
