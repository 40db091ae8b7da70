import { useNavigate, useSearchParams } from '@remix-run/react';
import { Bookmark, Check } from 'lucide-react';
import { useState } from 'react';
import type { SavedViewView } from '#domain/saved-view/saved-view-view.ts';
import { useApiChange } from '../../forms/use-api-change.ts';
import { useMay } from '../rights/rights.tsx';
import { Button } from '../ui/button.tsx';
import { Menu, MenuItem, MenuLabel, MenuSeparator } from '../ui/menu.tsx';
import { NameDialog } from './name-dialog.tsx';
import { isSameView, viewSearch } from './view-search.ts';

interface ViewMenuProps {
  /** What the page shows now. */
  shown: SavedViewView['query'];
  views: readonly SavedViewView[];
}

/** Ways of looking at the contacts that have a name: filters, order and columns. */
export function ViewMenu({ shown, views }: ViewMenuProps) {
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const { save, run } = useApiChange();
  const mayWrite = useMay('write');
  const [naming, setNaming] = useState<'new' | 'rename' | null>(null);
  const open = views.find(({ id }) => id === params.get('view'));

  function nameIt(name: string): Promise<string | null> {
    if (naming === 'rename' && open) {
      const done = `“${open.name}” is “${name}” now`;
      return save({ method: 'PATCH', path: `/views/${open.id}`, body: { name }, done });
    }
    const body = { name, query: shown };
    return save({ method: 'POST', path: '/views', body, done: `“${name}” was saved` });
  }

  if (!mayWrite && views.length === 0) return null;
  return (
    <>
      <Menu
        align="start"
        trigger={
          <Button size="sm" className="max-w-48">
            <Bookmark aria-hidden />
            <span className="truncate">{open?.name ?? 'Views'}</span>
          </Button>
        }
      >
        {views.length > 0 && <MenuLabel>Saved views</MenuLabel>}
        {views.map((view) => (
          <MenuItem key={view.id} onSelect={() => navigate({ search: viewSearch(view) })}>
            {view.name}
            {view === open && <Check aria-label="open" className="ml-auto" />}
          </MenuItem>
        ))}
        {mayWrite && views.length > 0 && <MenuSeparator />}
        {mayWrite && open && !isSameView(open.query, shown) && (
          <MenuItem
            onSelect={() =>
              run({
                method: 'PATCH',
                path: `/views/${open.id}`,
                body: { query: shown },
                done: `“${open.name}” shows this from now on`,
                undo: {
                  method: 'PATCH',
                  path: `/views/${open.id}`,
                  body: { query: open.query },
                  done: `“${open.name}” is as it was`,
                },
              })
            }
          >
            Save changes to “{open.name}”
          </MenuItem>
        )}
        {mayWrite && open && (
          <MenuItem onSelect={() => setNaming('rename')}>Rename “{open.name}”…</MenuItem>
        )}
        {mayWrite && open && (
          <MenuItem
            danger
            onSelect={() =>
              run({
                method: 'DELETE',
                path: `/views/${open.id}`,
                done: `“${open.name}” was deleted; the contacts stay`,
                undo: {
                  method: 'POST',
                  path: '/views',
                  body: { name: open.name, query: open.query },
                  done: `“${open.name}” is back`,
                },
              })
            }
          >
            Delete “{open.name}”
          </MenuItem>
        )}
        {mayWrite && <MenuItem onSelect={() => setNaming('new')}>Save as a new view…</MenuItem>}
      </Menu>
      <NameDialog
        key={naming}
        title={naming === 'rename' ? 'Rename this view' : 'Save this view'}
        hint="Filters, order and columns. Everybody in the workspace sees it."
        {...(naming === 'rename' && open && { initial: open.name })}
        open={naming !== null}
        onOpenChange={() => setNaming(null)}
        onSave={nameIt}
      />
    </>
  );
}
