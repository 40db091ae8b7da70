import { useNavigate } from '@remix-run/react';
import { Send } from 'lucide-react';
import { Button } from '../ui/button.tsx';
import { Menu, MenuItem, MenuLabel } from '../ui/menu.tsx';

interface EnrollMenuProps {
  campaigns: readonly { id: string; name: string }[];
  disabled: boolean;
  onChoose: (campaignId: string) => void;
}

export function EnrollMenu({ campaigns, disabled, onChoose }: EnrollMenuProps) {
  const navigate = useNavigate();
  return (
    <Menu
      align="start"
      side="top"
      trigger={
        <Button size="sm" disabled={disabled}>
          <Send aria-hidden /> Enroll in…
        </Button>
      }
    >
      <MenuLabel>{campaigns.length === 0 ? 'No campaign yet' : 'Campaign'}</MenuLabel>
      {campaigns.length === 0 && (
        <MenuItem onSelect={() => navigate('/campaigns/new')}>Create one</MenuItem>
      )}
      {campaigns.map(({ id, name }) => (
        <MenuItem key={id} onSelect={() => onChoose(id)}>
          {name}
        </MenuItem>
      ))}
    </Menu>
  );
}
