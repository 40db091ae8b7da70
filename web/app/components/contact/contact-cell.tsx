import type { ContactView } from '#domain/contact/contact-view.ts';
import type { CustomFieldType } from '#domain/custom-field/custom-field-type.ts';
import { useClock } from '../time/clock.tsx';
import { classNames } from '../ui/class-names.ts';
import { cellText } from './cell-text.ts';
import type { ContactColumn } from './contact-columns.ts';
import { StatusMark } from './status-mark.tsx';

interface ContactCellProps {
  contact: ContactView;
  column: ContactColumn;
  /** Of a custom field, so that its values read as they do on the contact's page. */
  type: CustomFieldType | undefined;
  next: string;
  className: string;
}

export function ContactCell({ contact, column, type, next, className }: ContactCellProps) {
  const clock = useClock();
  if (column.id === 'status') {
    return (
      <div role="cell" className="flex min-w-0 items-center text-xs md:text-sm">
        <StatusMark status={contact.status} />
      </div>
    );
  }
  const isNext = column.id === 'next';
  const text = isNext ? next : cellText(contact, column.id, type, clock);
  return (
    <div
      role="cell"
      title={isNext ? contact.reason.sentence : text}
      data-testid={isNext ? 'next' : undefined}
      className={classNames('min-w-0 truncate text-ink-soft', isNext && 'numbers', className)}
      suppressHydrationWarning
    >
      {text}
    </div>
  );
}
