import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { LabelUse } from '#domain/organising/label-use.ts';
import { IfMay } from '../rights/if-may.tsx';
import { classNames } from '../ui/class-names.ts';
import { people, usersWords } from './label-words.ts';

interface LabelRowProps {
  title: ReactNode;
  contacts: number;
  /** The contacts themselves, where a list of them can be asked for. */
  to?: string;
  usedBy: readonly LabelUse[];
  note?: string;
  /** What it can be moved by in its list, and whether it is on its way. */
  moving?: { id: string; handle: ReactNode; isHeld: boolean };
  children: ReactNode;
}

/** One thing that contacts carry, how many do, who asks for it, and what can be done with it. */
export function LabelRow(props: LabelRowProps) {
  const { title, contacts, to, usedBy, note, moving, children } = props;
  const said = [usedBy.length > 0 && `asked for by ${usersWords(usedBy)}`, note].filter(Boolean);
  return (
    <li
      data-row={moving?.id}
      className={classNames(
        'flex flex-wrap items-center gap-x-3 gap-y-1.5 px-4 py-2 text-sm',
        moving && 'pl-2',
        moving?.isHeld && 'relative z-10 bg-surface shadow-md',
      )}
    >
      {moving?.handle}
      <div className="min-w-[min(calc(100%-3.5rem),14rem)] flex-1">
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
      <IfMay scope="write">
        <div className="flex flex-wrap items-center gap-1">{children}</div>
      </IfMay>
    </li>
  );
}
