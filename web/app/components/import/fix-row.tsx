import type { ImportRejectionView, ImportView } from '#domain/import/import-view.ts';
import { Input } from '../ui/input.tsx';

interface FixRowProps {
  row: ImportRejectionView;
  columns: ImportView['columns'];
  /** Which cell is wrong; -1 = the row as a whole. */
  faulty: number;
}

/** One rejected row: the cell at fault to correct, or every cell; the form carries the whole row. */
export function FixRow({ row, columns, faulty }: FixRowProps) {
  const cells = row.cells ?? [];
  const width = faulty === -1 ? Math.max(cells.length, columns.length) : cells.length;
  const isShown = (index: number) => faulty === -1 || index === faulty;
  const others = cells.filter((cell, index) => !isShown(index) && cell !== '').slice(0, 3);
  return (
    <li className="grid gap-1 rounded-md border bg-canvas p-2.5">
      <p className="text-xs text-ink-faint">
        <span className="numbers">Line {row.line}</span>
        {others.length > 0 && ` · ${others.join(' · ')}`}
      </p>
      <p className="text-xs text-bad">{row.message}</p>
      <input type="hidden" name="record" value={row.record} />
      <div className="flex flex-wrap gap-2">
        {Array.from({ length: width }, (_, index) => (
          <Input
            key={index}
            name={`cells-${row.record}`}
            type={isShown(index) ? 'text' : 'hidden'}
            aria-label={`${columns[index]?.header ?? `Cell ${index + 1}`} on line ${row.line}`}
            placeholder={columns[index]?.header}
            defaultValue={cells[index] ?? ''}
            className="min-w-40 flex-1"
          />
        ))}
      </div>
    </li>
  );
}
