import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useMay } from '../rights/rights.tsx';
import { Menu, MenuItem, MenuSeparator } from '../ui/menu.tsx';

interface AddLabelMenuProps {
  label: string;
  newLabel: string;
  onNew: () => void;
  children: readonly ReactNode[];
}

/** What a contact does not carry yet, and a way to make more of it. */
export function AddLabelMenu({ label, newLabel, onNew, children }: AddLabelMenuProps) {
  if (!useMay('write')) return null;
  return (
    <Menu
      align="start"
      trigger={
        <button
          type="button"
          aria-label={label}
          title={label}
          className="touch-square grid size-6 place-items-center rounded-md text-ink-faint hover:bg-sunken hover:text-ink"
        >
          <Plus aria-hidden className="size-3.5" />
        </button>
      }
    >
      <MenuItem onSelect={onNew}>{newLabel}</MenuItem>
      {children.length > 0 && <MenuSeparator />}
      {children}
    </Menu>
  );
}
