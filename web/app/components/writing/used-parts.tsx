import type { EmailWritingView } from '#domain/writing/email-writing-view.ts';
import { partWords } from './part-words.ts';

type Used = EmailWritingView['answers'][number]['used'];

/** What went into the prompt, and how much of it. */
export function UsedParts({ used }: { used: Used }) {
  return (
    <ul className="grid gap-1 text-sm sm:grid-cols-2 sm:gap-x-6">
      {used.map(({ label, title, tokens, isTrimmed }) => (
        <li key={label} className="flex items-baseline justify-between gap-3">
          <span className="min-w-0">
            {partWords(label)}
            {isTrimmed && (
              <span className="ml-1.5 text-xs text-warn">
                {tokens === 0 ? 'left out' : 'shortened'}
              </span>
            )}
            {title && <span className="block truncate text-xs text-ink-faint">{title}</span>}
          </span>
          <span className="numbers text-xs whitespace-nowrap text-ink-faint">
            {tokens.toLocaleString('en-GB')} tokens
          </span>
        </li>
      ))}
    </ul>
  );
}
