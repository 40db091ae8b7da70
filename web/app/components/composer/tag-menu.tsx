import { Fragment, useRef, type ReactNode } from 'react';
import { Menu, MenuItem, MenuLabel, MenuSeparator } from '../ui/menu.tsx';
import type { Variable } from './variables.ts';

interface TagMenuProps {
  trigger: ReactNode;
  align: 'start' | 'end';
  groups: readonly { readonly label: string; readonly items: readonly Variable[] }[];
  /** Puts it into the text and goes on there. @param tag as it stands in the text */
  onChoose: (tag: string) => void;
}

/** Pieces of the template language, each by what people call it. */
export function TagMenu({ trigger, align, groups, onChoose }: TagMenuProps) {
  const hasChosen = useRef(false);
  return (
    <Menu
      align={align}
      trigger={trigger}
      onCloseAutoFocus={(event) => {
        // The keys belong to the text, into which something was put, not to the button again.
        if (hasChosen.current) event.preventDefault();
        hasChosen.current = false;
      }}
    >
      {groups.map(({ label, items }, index) => (
        <Fragment key={label}>
          {index > 0 && <MenuSeparator />}
          <MenuLabel>{label}</MenuLabel>
          {items.map((item) => (
            <MenuItem
              key={item.tag}
              onSelect={() => {
                hasChosen.current = true;
                onChoose(item.tag);
              }}
            >
              <span className="flex-1">{item.label}</span>
              <code className="font-mono text-xs text-ink-faint">{item.tag}</code>
            </MenuItem>
          ))}
        </Fragment>
      ))}
    </Menu>
  );
}
