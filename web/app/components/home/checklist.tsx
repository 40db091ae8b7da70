import { Link } from '@remix-run/react';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { useMay } from '../rights/rights.tsx';
import { Button } from '../ui/button.tsx';

export interface ChecklistItem {
  readonly title: string;
  readonly hint: string;
  /** How long it takes. */
  readonly minutes: string;
  readonly isDone: boolean;
  /** What is there already, once it is done. */
  readonly result: string;
  readonly action: { readonly to: string; readonly label: string };
  readonly extra?: ReactNode;
}

/** The way to the first mail; the first open step is the one that shows its button. */
export function Checklist({ items }: { items: readonly ChecklistItem[] }) {
  const mayWrite = useMay('write');
  const current = items.findIndex(({ isDone }) => !isDone);
  return (
    <ol className="overflow-hidden rounded-lg border" aria-label="First steps">
      {items.map((item, index) => (
        <li
          key={item.title}
          aria-current={index === current ? 'step' : undefined}
          className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-3 border-b bg-surface px-4 py-4 last:border-0 sm:grid-cols-[auto_1fr_auto] sm:items-center"
        >
          <span
            className={`numbers grid size-7 place-items-center rounded-full text-sm font-semibold ${item.isDone ? 'bg-good-soft text-good' : index === current ? 'bg-accent text-on-accent' : 'bg-sunken text-ink-faint'}`}
          >
            {item.isDone ? <Check aria-label="Done" className="size-4" /> : index + 1}
          </span>
          <div>
            <p className="font-medium">
              {item.title}
              {!item.isDone && (
                <span className="ml-2 text-xs font-normal text-ink-faint">{item.minutes}</span>
              )}
            </p>
            <p className="text-sm text-ink-soft">{item.isDone ? item.result : item.hint}</p>
          </div>
          {mayWrite && !item.isDone && (
            <div className="col-start-2 flex flex-wrap gap-2 sm:col-start-3">
              {item.extra}
              <Button look={index === current ? 'primary' : 'secondary'} asChild>
                <Link to={item.action.to}>{item.action.label}</Link>
              </Button>
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}
