import { useFetcher, useNavigate, useRouteLoaderData } from '@remix-run/react';
import { Check, CirclePause, CirclePlay, CircleUserRound, LogOut } from 'lucide-react';
import { useState } from 'react';
import type { loader as rootLoader } from '../../root.tsx';
import { callAuth } from '../../session/call-auth.ts';
import { themes } from '../../session/preferences.ts';
import { themeLabels } from '../../session/theme-labels.ts';
import { useIntents } from '../../forms/use-intents.ts';
import { IfMay } from '../rights/if-may.tsx';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { Menu, MenuItem, MenuLabel, MenuSeparator } from '../ui/menu.tsx';
import type { Destination } from './destinations.ts';

interface AccountMenuProps {
  /** What it leads to. */
  places: readonly Destination[];
  person: { name: string; email: string } | null;
  /** Everything is paused already. */
  isPaused: boolean;
  compact?: boolean;
}

export function AccountMenu({ places, person, isPaused, compact = false }: AccountMenuProps) {
  const navigate = useNavigate();
  const theme = useRouteLoaderData<typeof rootLoader>('root')?.preferences.theme ?? 'system';
  const fetcher = useFetcher();
  const [isPausing, setIsPausing] = useState(false);
  const { run } = useIntents({ action: '/sending' });

  async function signOut() {
    if ((await callAuth('sign-out', {})) === null) window.location.assign('/sign-in');
  }

  return (
    <>
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
        {places.map(({ to, label, icon: Icon }) => (
          <MenuItem key={to} onSelect={() => navigate(to)}>
            <Icon aria-hidden /> {label}
          </MenuItem>
        ))}
        <IfMay scope="write">
          <MenuItem onSelect={() => (isPaused ? run('resume') : setIsPausing(true))}>
            {isPaused ? <CirclePlay aria-hidden /> : <CirclePause aria-hidden />}
            {isPaused ? 'Resume everything' : 'Pause everything…'}
          </MenuItem>
        </IfMay>
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
      <ConfirmDialog
        open={isPausing}
        onOpenChange={setIsPausing}
        title="Pause everything?"
        effect="Nothing more is sent from any mailbox until you resume. All waits stand still, so nothing is overdue afterwards."
        confirmLabel="Pause everything"
        onConfirm={() => run('pause')}
      />
    </>
  );
}
