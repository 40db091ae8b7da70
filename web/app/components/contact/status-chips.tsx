import { Link, useSearchParams } from '@remix-run/react';
import type { ContactStatus } from '#domain/contact/contact-status.ts';
import { classNames } from '../ui/class-names.ts';
import { StatusMark } from './status-mark.tsx';

interface StatusChipsProps {
  statuses: readonly ContactStatus[];
  chosen: ContactStatus | undefined;
}

/** One chip a status; the chosen one filters, pressed again it lets go. */
export function StatusChips({ statuses, chosen }: StatusChipsProps) {
  const [params] = useSearchParams();
  return (
    <nav aria-label="Filter by status" className="flex gap-1 overflow-x-auto py-px">
      {[undefined, ...statuses].map((status) => {
        const isChosen = status === chosen;
        return (
          <Link
            key={status ?? 'All'}
            to={{ search: withStatus(params, isChosen ? undefined : status) }}
            aria-current={isChosen ? 'true' : undefined}
            preventScrollReset
            className={classNames(
              'touch inline-flex h-7 shrink-0 items-center rounded-md border px-2 text-xs font-medium',
              isChosen
                ? 'border-accent bg-accent-soft text-ink'
                : 'border-transparent text-ink-soft hover:bg-sunken',
            )}
          >
            {status === undefined ? 'All' : <StatusMark status={status} />}
          </Link>
        );
      })}
    </nav>
  );
}

function withStatus(params: URLSearchParams, status: ContactStatus | undefined): string {
  const next = new URLSearchParams(params);
  if (status === undefined) next.delete('status');
  else next.set('status', status);
  return next.toString();
}
