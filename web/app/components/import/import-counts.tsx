import type { ImportView } from '#domain/import/import-view.ts';

/** What became of the rows so far. */
export function ImportCounts({ counts }: { counts: ImportView }) {
  const cells = [
    { label: 'Rows read', value: counts.total },
    { label: 'New contacts', value: counts.created, look: 'text-good' },
    { label: 'Updated', value: counts.updated },
    { label: 'Known already', value: counts.skipped },
    { label: 'Rejected', value: counts.rejected, look: counts.rejected > 0 ? 'text-bad' : '' },
  ];
  return (
    <dl
      className="grid grid-cols-2 gap-px overflow-hidden rounded-lg border bg-line sm:grid-cols-5"
      aria-live="polite"
      aria-atomic="false"
    >
      {cells.map(({ label, value, look }) => (
        <div key={label} className="flex flex-col-reverse bg-surface px-4 py-3">
          <dt className="text-xs text-ink-faint">{label}</dt>
          <dd className={`numbers text-xl font-semibold ${look ?? ''}`}>
            {value.toLocaleString('en-GB')}
          </dd>
        </div>
      ))}
    </dl>
  );
}
