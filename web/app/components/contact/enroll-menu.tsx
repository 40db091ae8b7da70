import { Send } from 'lucide-react';
import { Button } from '../ui/button.tsx';
import { Menu, MenuItem, MenuLabel } from '../ui/menu.tsx';

interface EnrollMenuProps {
  campaigns: readonly { id: string; name: string }[];
  disabled: boolean;
  onChoose: (campaignId: string) => void;
}

export function EnrollMenu({ campaigns, disabled, onChoose }: EnrollMenuProps) {
  return (
    <Menu
      align="start"
      side="top"
      trigger={
        <Button size="sm" disabled={disabled || campaigns.length === 0}>
          <Send aria-hidden /> Enroll in…
        </Button>
      }
    >
      <MenuLabel>Campaign</MenuLabel>
      {campaigns.map(({ id, name }) => (
        <MenuItem key={id} onSelect={() => onChoose(id)}>
          {name}
        </MenuItem>
      ))}
    </Menu>
  );
}
