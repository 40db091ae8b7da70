import { Link } from '@remix-run/react';
import type { ContactView } from '#domain/contact/contact-view.ts';
import { useClock } from '../time/clock.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { classNames } from '../ui/class-names.ts';
import { contactGrid } from './contact-columns.ts';
import { nextWords } from './next-words.ts';
import { StatusMark } from './status-mark.tsx';

interface ContactRowProps {
  contact: ContactView;
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
  const { contact, index, mailboxAddress, isSelected, isCurrent, changes, onToggle } = props;
  const next = nextWords(contact, { ...useClock(), mailboxAddress });
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      data-testid="contact-row"
      className={classNames(
        contactGrid,
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
        <label className="-m-3.5 grid cursor-pointer place-items-center p-3.5">
          <span className="sr-only">Select {contact.name}</span>
          <Checkbox checked={isSelected} onChange={() => onToggle(contact.id)} />
        </label>
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
      <Cell className="hidden xl:block">{contact.email}</Cell>
      <Cell className="hidden lg:block">{contact.company}</Cell>
      <Cell className="hidden 2xl:block">{contact.role}</Cell>
      <div role="cell" className="flex min-w-0 items-center text-xs md:text-sm">
        <StatusMark status={contact.status} />
      </div>
      <Cell className="numbers hidden md:block" title={contact.reason.sentence} testId="next">
        {next}
      </Cell>
    </div>
  );
}

interface CellProps {
  className: string;
  title?: string;
  testId?: string;
  children: string;
}

function Cell({ className, title, testId, children }: CellProps) {
  return (
    <div
      role="cell"
      title={title ?? children}
      data-testid={testId}
      className={classNames('min-w-0 truncate text-ink-soft', className)}
      suppressHydrationWarning
    >
      {children}
    </div>
  );
}
