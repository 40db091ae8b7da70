export interface NumberCell {
  readonly label: string;
  readonly value: number;
  /** Said after the number: a limit, a share. */
  readonly beside?: string;
  readonly look?: string;
}

/** A row of counts, the number first and its name below. */
export function NumberRow({ cells }: { cells: readonly NumberCell[] }) {
  return (
    <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-lg border bg-line sm:auto-cols-fr sm:grid-flow-col sm:grid-cols-none">
      {cells.map(({ label, value, beside, look }) => (
        <div
          key={label}
          className="flex flex-col-reverse bg-surface px-4 py-3 last:odd:col-span-2 sm:last:odd:col-span-1"
        >
          <dt className="text-xs text-ink-faint">{label}</dt>
          <dd className={`numbers text-xl font-semibold ${look ?? ''}`}>
            {value.toLocaleString('en-GB')}
            {beside && <span className="ml-1.5 text-sm font-normal text-ink-faint">{beside}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
