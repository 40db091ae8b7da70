import { Braces } from 'lucide-react';
import { Button } from '../ui/button.tsx';
import { Menu, MenuItem } from '../ui/menu.tsx';
import type { Variable } from './variables.ts';

interface VariableMenuProps {
  variables: readonly Variable[];
  onChoose: (tag: string) => void;
}

export function VariableMenu({ variables, onChoose }: VariableMenuProps) {
  return (
    <Menu
      align="start"
      trigger={
        <Button size="sm">
          <Braces aria-hidden /> Insert variable
        </Button>
      }
    >
      {variables.map(({ label, tag }) => (
        <MenuItem key={tag} onSelect={() => onChoose(tag)}>
          <span className="flex-1">{label}</span>
          <code className="font-mono text-xs text-ink-faint">{tag}</code>
        </MenuItem>
      ))}
    </Menu>
  );
}
