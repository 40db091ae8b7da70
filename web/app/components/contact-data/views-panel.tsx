import { Link } from '@remix-run/react';
import type { SavedViewView } from '#domain/saved-view/saved-view-view.ts';
import { useApiChange } from '../../forms/use-api-change.ts';
import { viewSearch } from '../contact/view-search.ts';
import { Button } from '../ui/button.tsx';
import { Panel } from '../ui/panel.tsx';
import { Nothing } from './nothing.tsx';
import { QueryRow } from './query-row.tsx';
import { RenameButton } from './rename-button.tsx';

export function ViewsPanel({ views }: { views: readonly SavedViewView[] }) {
  const { save, run } = useApiChange();
  return (
    <Panel flush title="Saved views" hint="Filters, order and columns of the list of contacts.">
      {views.length === 0 && (
        <Nothing>No views yet. “Views” above the list of contacts saves what it shows.</Nothing>
      )}
      <ul className="divide-y" aria-label="Saved views">
        {views.map(({ id, name, query }) => (
          <QueryRow
            key={id}
            title={<Link to={`/contacts?${viewSearch({ id, query })}`}>{name}</Link>}
          >
            <RenameButton
              name={name}
              hint="Everybody in the workspace sees it."
              onSave={(next) =>
                save({
                  method: 'PATCH',
                  path: `/views/${id}`,
                  body: { name: next },
                  done: `“${name}” is “${next}” now`,
                })
              }
            />
            <Button
              size="sm"
              look="ghost"
              aria-label={`Delete ${name}`}
              onClick={() =>
                run({
                  method: 'DELETE',
                  path: `/views/${id}`,
                  done: `“${name}” was deleted; the contacts stay`,
                  undo: {
                    method: 'POST',
                    path: '/views',
                    body: { name, query },
                    done: `“${name}” is back`,
                  },
                })
              }
            >
              Delete
            </Button>
          </QueryRow>
        ))}
      </ul>
    </Panel>
  );
}
