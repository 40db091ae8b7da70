import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { LabelUse } from '#domain/organising/label-use.ts';
import { people, usersWords } from './label-words.ts';

interface LabelRowProps {
  title: ReactNode;
  contacts: number;
  /** The contacts themselves, where a list of them can be asked for. */
  to?: string;
  usedBy: readonly LabelUse[];
  note?: string;
  children: ReactNode;
}

/** One thing that contacts carry, how many do, who asks for it, and what can be done with it. */
export function LabelRow({ title, contacts, to, usedBy, note, children }: LabelRowProps) {
  const said = [usedBy.length > 0 && `asked for by ${usersWords(usedBy)}`, note].filter(Boolean);
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1.5 px-4 py-2 text-sm">
      <div className="min-w-[min(100%,14rem)] flex-1">
        <div className="font-medium break-words">{title}</div>
        <p className="numbers text-xs text-ink-faint">
          {to && contacts > 0 ? (
            <Link to={to} className="text-accent underline-offset-4 hover:underline">
              {people(contacts)}
            </Link>
          ) : (
            people(contacts)
          )}
          {said.map((words) => ` · ${words}`)}
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-1">{children}</div>
    </li>
  );
}
