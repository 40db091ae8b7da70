import { Link } from '@remix-run/react';
import type { ContactView } from '#domain/contact/contact-view.ts';
import { IfMay } from '../rights/if-may.tsx';
import { Button } from '../ui/button.tsx';
import { Panel } from '../ui/panel.tsx';
import { mergeAddress } from './merge-address.ts';

interface DuplicateHintProps {
  contactId: string;
  duplicates: readonly ContactView[];
}

/** Others who may be the same person. */
export function DuplicateHint({ contactId, duplicates }: DuplicateHintProps) {
  if (duplicates.length === 0) return null;
  return (
    <Panel
      title="The same person?"
      hint={duplicates.length === 1 ? 'Another contact has this name.' : 'Others have this name.'}
      flush
    >
      <ul className="divide-y" aria-label="Perhaps the same person">
        {duplicates.map(({ id, name, email, company }) => (
          <li key={id} className="flex items-center gap-3 px-4 py-2 text-sm">
            <div className="min-w-0 flex-1">
              <Link to={`/contacts/${id}`} className="font-medium hover:underline">
                {name}
              </Link>
              <p className="truncate text-xs text-ink-faint">
                {[email, company].filter(Boolean).join(' · ')}
              </p>
            </div>
            <IfMay scope="write">
              <Button asChild size="sm">
                <Link to={mergeAddress([contactId, id])}>Compare</Link>
              </Button>
            </IfMay>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
