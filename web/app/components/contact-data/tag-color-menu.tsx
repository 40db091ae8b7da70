import { tagColors, type TagColor } from '#domain/tag/tag-color.ts';
import { TagMark } from '../contact/tag-mark.tsx';
import { useMay } from '../rights/rights.tsx';
import { Menu, MenuItem } from '../ui/menu.tsx';

interface TagColorMenuProps {
  name: string;
  color: TagColor;
  onChoose: (color: TagColor) => void;
}

/** The tag itself; pressed, it offers its colours. */
export function TagColorMenu({ name, color, onChoose }: TagColorMenuProps) {
  if (!useMay('write')) return <TagMark name={name} color={color} />;
  return (
    <Menu
      align="start"
      trigger={
        <button
          type="button"
          aria-label={`Colour of ${name}: ${color}`}
          className="touch rounded-md hover:bg-sunken"
        >
          <TagMark name={name} color={color} />
        </button>
      }
    >
      {tagColors.map((each) => (
        <MenuItem key={each} onSelect={() => onChoose(each)}>
          <TagMark name={each} color={each} />
          {each === color && <span className="text-xs text-ink-faint">now</span>}
        </MenuItem>
      ))}
    </Menu>
  );
}
