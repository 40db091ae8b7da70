import { useFetcher, useNavigate, useRouteLoaderData } from '@remix-run/react';
import { Check, CircleUserRound, LogOut, Settings } from 'lucide-react';
import type { loader as rootLoader } from '../../root.tsx';
import { callAuth } from '../../session/call-auth.ts';
import { themes } from '../../session/preferences.ts';
import { themeLabels } from '../../session/theme-labels.ts';
import { Button } from '../ui/button.tsx';
import { Menu, MenuItem, MenuLabel, MenuSeparator } from '../ui/menu.tsx';

interface AccountMenuProps {
  person: { name: string; email: string } | null;
  compact?: boolean;
}

export function AccountMenu({ person, compact = false }: AccountMenuProps) {
  const navigate = useNavigate();
  const theme = useRouteLoaderData<typeof rootLoader>('root')?.preferences.theme ?? 'system';
  const fetcher = useFetcher();

  async function signOut() {
    if ((await callAuth('sign-out', {})) === null) window.location.assign('/sign-in');
  }

  return (
    <Menu
      align={compact ? 'end' : 'start'}
      side={compact ? 'bottom' : 'top'}
      trigger={
        <Button
          look="ghost"
          size={compact ? 'icon' : 'md'}
          aria-label="Account and theme"
          className={compact ? '' : 'w-full justify-start gap-2.5 px-2'}
        >
          <CircleUserRound aria-hidden />
          {!compact && <span className="truncate font-normal">{person?.name ?? 'Account'}</span>}
        </Button>
      }
    >
      {person && <MenuLabel>{person.email}</MenuLabel>}
      <MenuItem onSelect={() => navigate('/settings')}>
        <Settings aria-hidden /> Settings
      </MenuItem>
      <MenuSeparator />
      <MenuLabel>Theme</MenuLabel>
      {themes.map((choice) => (
        <MenuItem
          key={choice}
          onSelect={() => fetcher.submit({ theme: choice }, { method: 'post', action: '/theme' })}
        >
          <Check aria-hidden className={choice === theme ? '' : 'invisible'} />
          {themeLabels[choice]}
        </MenuItem>
      ))}
      <MenuSeparator />
      <MenuItem onSelect={() => void signOut()}>
        <LogOut aria-hidden /> Sign out
      </MenuItem>
    </Menu>
  );
}
