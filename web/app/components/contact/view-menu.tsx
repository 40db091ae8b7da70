import { useNavigate, useRevalidator } from '@remix-run/react';
import { Bookmark } from 'lucide-react';
import { useState } from 'react';
import { SavedViewView } from '#domain/saved-view/saved-view-view.ts';
import { callApi } from '../../session/call-api.ts';
import { Button } from '../ui/button.tsx';
import { Menu, MenuItem, MenuLabel, MenuSeparator } from '../ui/menu.tsx';
import type { ContactQuery } from './contact-query.ts';
import { NameDialog } from './name-dialog.tsx';

interface ViewMenuProps {
  query: ContactQuery;
  views: readonly SavedViewView[];
}

/** Ways of looking at the contacts that have a name. */
export function ViewMenu({ query, views }: ViewMenuProps) {
  const navigate = useNavigate();
  const { revalidate } = useRevalidator();
  const [isNaming, setIsNaming] = useState(false);

  async function save(name: string): Promise<string | null> {
    const answer = await callApi('/views', SavedViewView, { name, query });
    if (!answer.ok) return answer.message;
    revalidate();
    return null;
  }

  return (
    <>
      <Menu
        align="start"
        trigger={
          <Button size="sm">
            <Bookmark aria-hidden /> Views
          </Button>
        }
      >
        {views.length > 0 && <MenuLabel>Saved views</MenuLabel>}
        {views.map((view) => (
          <MenuItem key={view.id} onSelect={() => navigate({ search: searchOf(view.query) })}>
            {view.name}
          </MenuItem>
        ))}
        {views.length > 0 && <MenuSeparator />}
        <MenuItem onSelect={() => setIsNaming(true)}>Save this view…</MenuItem>
      </Menu>
      <NameDialog
        title="Save this view"
        hint="Everybody in the workspace sees it."
        open={isNaming}
        onOpenChange={setIsNaming}
        onSave={save}
      />
    </>
  );
}

function searchOf(query: SavedViewView['query']): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return new URLSearchParams(given).toString();
}
