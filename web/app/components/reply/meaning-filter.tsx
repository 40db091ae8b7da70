import { Link } from '@remix-run/react';
import { replyMeanings } from '#domain/reply/meaning/reply-meaning.ts';
import type { SoughtMeaning } from '#domain/reply/meaning/sought-meaning.ts';
import { classNames } from '../ui/class-names.ts';
import { meaningWords } from './meaning-words.ts';

interface MeaningFilterProps {
  /** null = all. */
  chosen: SoughtMeaning | null;
}

const choices = [null, 'unknown', 'positive', ...replyMeanings] as const;

/** Narrows a list of replies to one meaning; it lives in the address. */
export function MeaningFilter({ chosen }: MeaningFilterProps) {
  return (
    <nav aria-label="Filter the replies" className="flex flex-wrap gap-1">
      {choices.map((meaning) => (
        <Link
          key={meaning ?? 'all'}
          to={meaning ? `?meaning=${meaning}` : '?'}
          aria-current={meaning === chosen ? 'true' : undefined}
          preventScrollReset
          replace
          className={classNames(
            'touch inline-flex h-7 items-center rounded-md px-2 text-xs font-medium',
            meaning === chosen ? 'bg-accent-soft text-ink' : 'text-ink-soft hover:bg-sunken',
          )}
        >
          {meaning ? meaningWords[meaning].label : 'All'}
        </Link>
      ))}
    </nav>
  );
}
