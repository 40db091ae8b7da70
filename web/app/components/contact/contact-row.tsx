import { Link } from '@remix-run/react';
import type { ContactView } from '#domain/contact/contact-view.ts';
import type { CustomFieldType } from '#domain/custom-field/custom-field-type.ts';
import { IfMay } from '../rights/if-may.tsx';
import { useClock } from '../time/clock.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { classNames } from '../ui/class-names.ts';
import type { ColumnLayout } from './column-layout.ts';
import { ContactCell } from './contact-cell.tsx';
import { nextWords } from './next-words.ts';

interface ContactRowProps {
  contact: ContactView;
  layout: ColumnLayout;
  /** Of the workspace's custom fields, by name. */
  typeOfField: ReadonlyMap<string, CustomFieldType>;
  /** Position in the whole list, 0 = first. */
  index: number;
  mailboxAddress: string | undefined;
  isSelected: boolean;
  /** The keys j and k are here. */
  isCurrent: boolean;
  /** Grows with every change a person may have missed. */
  changes: number;
  onToggle: (id: string) => void;
}

export function ContactRow(props: ContactRowProps) {
  const {
    contact,
    layout,
    typeOfField,
    index,
    mailboxAddress,
    isSelected,
    isCurrent,
    changes,
    onToggle,
  } = props;
  const next = nextWords(contact, { ...useClock(), mailboxAddress });
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      data-testid="contact-row"
      style={layout.style}
      className={classNames(
        layout.grid,
        'relative h-16 border-b text-sm md:h-10',
        isSelected ? 'bg-accent-soft' : 'hover:bg-sunken',
        isCurrent && 'shadow-[inset_2px_0_var(--accent)]',
      )}
    >
      {changes > 0 && (
        <span
          key={changes}
          aria-hidden
          className="pulse-once pointer-events-none absolute inset-0"
        />
      )}
      <div role="cell" className="relative z-10 flex">
        <IfMay scope="write">
          <label className="-m-3.5 grid cursor-pointer place-items-center p-3.5">
            <span className="sr-only">Select {contact.name}</span>
            <Checkbox checked={isSelected} onChange={() => onToggle(contact.id)} />
          </label>
        </IfMay>
      </div>
      <div role="cell" className="min-w-0">
        <Link
          to={`/contacts/${contact.id}`}
          prefetch="intent"
          className="block truncate font-medium text-ink after:absolute after:inset-0 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
        >
          {contact.name}
        </Link>
        <span className="block truncate text-xs text-ink-faint md:hidden">{next}</span>
      </div>
      {layout.columns.map((column) => (
        <ContactCell
          key={column.id}
          contact={contact}
          column={column}
          type={typeOfField.get(column.label)}
          next={next}
          className={layout.joins(column.id)}
        />
      ))}
    </div>
  );
}
