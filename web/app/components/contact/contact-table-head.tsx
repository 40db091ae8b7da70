import { Link, useSearchParams } from '@remix-run/react';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { IfMay } from '../rights/if-may.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { classNames } from '../ui/class-names.ts';
import type { ColumnLayout } from './column-layout.ts';
import type { ContactColumn } from './contact-columns.ts';

interface ContactTableHeadProps {
  layout: ColumnLayout;
  sort: string;
  selectedCount: number;
  allSelected: boolean;
  onToggleAll: () => void;
}

const nameColumn: ContactColumn = { id: 'name', label: 'Name', sort: 'name' };

export function ContactTableHead(props: ContactTableHeadProps) {
  const { layout, sort, selectedCount, allSelected, onToggleAll } = props;
  return (
    <div
      role="row"
      aria-rowindex={1}
      style={layout.style}
      className={classNames(
        layout.grid,
        'sticky top-0 z-20 h-11 border-b md:h-9 bg-surface text-xs font-medium text-ink-faint',
      )}
    >
      <div role="columnheader" className="flex">
        <IfMay scope="write">
          <label className="-m-3.5 grid cursor-pointer place-items-center p-3.5">
            <span className="sr-only">Select all that are loaded</span>
            <Checkbox
              checked={allSelected}
              indeterminate={selectedCount > 0 && !allSelected}
              onChange={onToggleAll}
            />
          </label>
        </IfMay>
      </div>
      {[nameColumn, ...layout.columns].map(({ id, label, sort: field }) => (
        <div
          key={id}
          role="columnheader"
          aria-sort={field && sortDirection(sort, field)}
          className={classNames('min-w-0 truncate', layout.joins(id))}
        >
          {field ? <SortLink label={label} field={field} sort={sort} /> : label}
        </div>
      ))}
    </div>
  );
}

function SortLink({ label, field, sort }: { label: string; field: string; sort: string }) {
  const [params] = useSearchParams();
  const next = new URLSearchParams(params);
  next.set('sort', sort === field ? `-${field}` : field);
  const direction = sortDirection(sort, field);
  return (
    <Link
      to={{ search: next.toString() }}
      className="touch inline-flex items-center gap-1 rounded-sm hover:text-ink"
      preventScrollReset
    >
      {label}
      {direction === 'ascending' && <ArrowUp aria-hidden className="size-3" />}
      {direction === 'descending' && <ArrowDown aria-hidden className="size-3" />}
    </Link>
  );
}

function sortDirection(sort: string, field: string) {
  if (sort === field) return 'ascending' as const;
  return sort === `-${field}` ? ('descending' as const) : ('none' as const);
}
