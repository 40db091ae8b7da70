import { Link, useSearchParams } from '@remix-run/react';
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ContactSortField } from '#domain/contact/contact-sort.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import { classNames } from '../ui/class-names.ts';
import { contactGrid } from './contact-columns.ts';

interface ContactTableHeadProps {
  sort: string;
  selectedCount: number;
  allSelected: boolean;
  onToggleAll: () => void;
}

const columns: readonly { label: string; field?: ContactSortField; className?: string }[] = [
  { label: 'Name', field: 'name' },
  { label: 'Email', field: 'email', className: 'hidden xl:block' },
  { label: 'Company', field: 'company', className: 'hidden lg:block' },
  { label: 'Role', field: 'role', className: 'hidden 2xl:block' },
  { label: 'Status', field: 'status' },
  { label: 'Next', className: 'hidden md:block' },
];

export function ContactTableHead(props: ContactTableHeadProps) {
  const { sort, selectedCount, allSelected, onToggleAll } = props;
  return (
    <div
      role="row"
      aria-rowindex={1}
      className={classNames(
        contactGrid,
        'sticky top-0 z-20 h-11 border-b md:h-9 bg-surface text-xs font-medium text-ink-faint',
      )}
    >
      <div role="columnheader" className="flex">
        <label className="-m-3.5 grid cursor-pointer place-items-center p-3.5">
          <span className="sr-only">Select all that are loaded</span>
          <Checkbox
            checked={allSelected}
            indeterminate={selectedCount > 0 && !allSelected}
            onChange={onToggleAll}
          />
        </label>
      </div>
      {columns.map(({ label, field, className }) => (
        <div
          key={label}
          role="columnheader"
          aria-sort={field && sortDirection(sort, field)}
          className={classNames('min-w-0', className)}
        >
          {field ? <SortLink label={label} field={field} sort={sort} /> : label}
        </div>
      ))}
    </div>
  );
}

function SortLink({
  label,
  field,
  sort,
}: {
  label: string;
  field: ContactSortField;
  sort: string;
}) {
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

function sortDirection(sort: string, field: ContactSortField) {
  if (sort === field) return 'ascending' as const;
  return sort === `-${field}` ? ('descending' as const) : ('none' as const);
}
