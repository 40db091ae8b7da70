import { List, Tag } from 'lucide-react';
import { useState } from 'react';
import type { BulkActionInput } from '#domain/bulk/bulk-change-input.ts';
import { ListView } from '#domain/list/list-view.ts';
import { callApi } from '../../session/call-api.ts';
import { Button } from '../ui/button.tsx';
import { Menu, MenuItem, MenuLabel, MenuSeparator } from '../ui/menu.tsx';
import type { ContactGroups } from './group-select.tsx';
import { NameDialog } from './name-dialog.tsx';

interface LabelMenusProps {
  groups: ContactGroups;
  disabled: boolean;
  onChoose: (action: BulkActionInput) => void;
}

/** Puts the selected on tags and lists, or takes them off; new ones are made on the way. */
export function LabelMenus({ groups, disabled, onChoose }: LabelMenusProps) {
  const [naming, setNaming] = useState<'tag' | 'list' | null>(null);

  async function name(text: string): Promise<string | null> {
    if (naming === 'tag') {
      onChoose({ kind: 'tag', name: text });
      return null;
    }
    const answer = await callApi('/lists', ListView, { name: text });
    if (!answer.ok) return answer.message;
    onChoose({ kind: 'addToList', listId: answer.value.id });
    return null;
  }

  return (
    <>
      <Menu
        align="start"
        side="top"
        trigger={
          <Button size="sm" disabled={disabled}>
            <Tag aria-hidden /> Tag…
          </Button>
        }
      >
        <MenuItem onSelect={() => setNaming('tag')}>New tag…</MenuItem>
        {groups.tags.length > 0 && <MenuSeparator />}
        {groups.tags.map((tag) => (
          <MenuItem key={tag.id} onSelect={() => onChoose({ kind: 'tag', name: tag.name })}>
            {tag.name}
          </MenuItem>
        ))}
        {groups.tags.length > 0 && <MenuLabel>Take off</MenuLabel>}
        {groups.tags.map((tag) => (
          <MenuItem key={tag.id} onSelect={() => onChoose({ kind: 'untag', name: tag.name })}>
            {tag.name}
          </MenuItem>
        ))}
      </Menu>
      <Menu
        align="start"
        side="top"
        trigger={
          <Button size="sm" disabled={disabled}>
            <List aria-hidden /> List…
          </Button>
        }
      >
        <MenuItem onSelect={() => setNaming('list')}>New list…</MenuItem>
        {groups.lists.length > 0 && <MenuSeparator />}
        {groups.lists.map(({ id, name: listName }) => (
          <MenuItem key={id} onSelect={() => onChoose({ kind: 'addToList', listId: id })}>
            {listName}
          </MenuItem>
        ))}
        {groups.lists.length > 0 && <MenuLabel>Take off</MenuLabel>}
        {groups.lists.map(({ id, name: listName }) => (
          <MenuItem key={id} onSelect={() => onChoose({ kind: 'removeFromList', listId: id })}>
            {listName}
          </MenuItem>
        ))}
      </Menu>
      <NameDialog
        title={naming === 'list' ? 'New list' : 'New tag'}
        hint="The selected contacts get it at once."
        open={naming !== null}
        onOpenChange={() => setNaming(null)}
        onSave={name}
      />
    </>
  );
}
