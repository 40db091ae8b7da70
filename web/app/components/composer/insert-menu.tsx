import { Braces } from 'lucide-react';
import { Button } from '../ui/button.tsx';
import { Menu, MenuItem, MenuLabel, MenuSeparator } from '../ui/menu.tsx';
import type { Variable } from './variables.ts';

interface InsertMenuProps {
  variables: readonly Variable[];
  /** @param tag as it stands in the text */
  onChoose: (tag: string) => void;
}

/** Words that differ from contact to contact. */
const ways: readonly Variable[] = [
  { label: 'Only if it is known', tag: '{{#if company}} … {{else}} … {{/if}}' },
  { label: 'One of several wordings', tag: '{Hello|Hi}' },
];

/** What the text of an email can hold besides words. */
export function InsertMenu({ variables, onChoose }: InsertMenuProps) {
  return (
    <Menu
      align="start"
      trigger={
        <Button size="sm">
          <Braces aria-hidden /> Insert
        </Button>
      }
    >
      <MenuLabel>Filled in for each contact</MenuLabel>
      <Items items={variables} onChoose={onChoose} />
      <MenuSeparator />
      <MenuLabel>Other words for some</MenuLabel>
      <Items items={ways} onChoose={onChoose} />
    </Menu>
  );
}

interface ItemsProps {
  items: readonly Variable[];
  onChoose: (tag: string) => void;
}

function Items({ items, onChoose }: ItemsProps) {
  return items.map(({ label, tag }) => (
    <MenuItem key={tag} onSelect={() => onChoose(tag)}>
      <span className="flex-1">{label}</span>
      <code className="font-mono text-xs text-ink-faint">{tag}</code>
    </MenuItem>
  ));
}
