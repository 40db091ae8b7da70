import { Link } from '@remix-run/react';
import type { ImportView } from '#domain/import/import-view.ts';
import { Instant } from '../time/instant.tsx';
import { Panel } from '../ui/panel.tsx';

const words: Record<ImportView['status'], string> = {
  draft: 'waits for its columns',
  reviewing: 'is being reviewed',
  reviewed: 'is reviewed, not imported',
  queued: 'waits for its turn',
  running: 'is running',
  completed: 'complete',
  failed: 'could not be read',
  canceled: 'canceled',
  undoing: 'is being taken back',
  undone: 'taken back',
};

/** The latest imports, to go on with or to undo. */
export function RecentImports({ imports }: { imports: readonly ImportView[] }) {
  if (imports.length === 0) return null;
  return (
    <Panel title="Latest imports" flush>
      <ul>
        {imports.map(({ id, fileName, status, created, createdAt }) => (
          <li key={id} className="border-b last:border-0">
            <Link
              to={`/contacts/imports/${id}`}
              className="touch block px-4 py-2 text-sm hover:bg-sunken"
            >
              <span className="block truncate font-medium">{fileName}</span>
              <span className="block text-xs text-ink-faint">
                <Instant at={createdAt} /> · {words[status]}
                {status === 'completed' && `, ${created.toLocaleString('en-GB')} new`}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
