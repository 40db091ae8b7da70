import { Link, NavLink } from '@remix-run/react';
import { Mark } from '../brand/mark.tsx';
import { AccountMenu } from './account-menu.tsx';
import type { Destination } from './destinations.ts';
import { HealthLight } from './health-light.tsx';
import { WaitingCount } from './waiting-count.tsx';

interface PhoneHeaderProps {
  places: readonly Destination[];
  workspaceName: string;
  person: { name: string; email: string } | null;
  isPaused: boolean;
}

export function PhoneHeader({ places, workspaceName, person, isPaused }: PhoneHeaderProps) {
  return (
    <header className="flex h-13 items-center gap-2 border-b bg-canvas px-3 md:hidden">
      <Link
        to="/"
        aria-label="Followthrough, to Home"
        className="touch touch-square grid place-items-center rounded-md"
      >
        <Mark className="size-6" />
      </Link>
      <span className="min-w-0 flex-1 truncate text-sm font-medium">{workspaceName}</span>
      <HealthLight compact />
      <AccountMenu
        places={places.filter(({ isInMenu }) => isInMenu)}
        person={person}
        isPaused={isPaused}
        compact
      />
    </header>
  );
}

/** What does not fit stands in the account menu. */
export function PhoneTabs({ places }: { places: readonly Destination[] }) {
  return (
    <nav
      aria-label="Main"
      className="sticky bottom-0 z-30 grid auto-cols-fr grid-flow-col border-t bg-canvas pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {places
        .filter(({ isInMenu }) => !isInMenu)
        .map(({ to, label, icon: Icon, isQueue }) => (
          <NavLink
            key={to}
            to={to}
            end={to === '/'}
            className="flex h-13 min-w-0 flex-col items-center justify-center gap-0.5 text-2xs text-ink-soft aria-[current=page]:font-semibold aria-[current=page]:text-accent"
          >
            <span className="relative">
              <Icon aria-hidden className="size-5" />
              {isQueue && <WaitingCount className="absolute -top-1.5 left-3" />}
            </span>
            <span className="truncate">{label}</span>
          </NavLink>
        ))}
    </nav>
  );
}
