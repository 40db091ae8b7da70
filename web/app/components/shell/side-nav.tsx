import { Link, NavLink } from '@remix-run/react';
import { Wordmark } from '../brand/wordmark.tsx';
import { KeyHint } from '../ui/key-hint.tsx';
import { AccountMenu } from './account-menu.tsx';
import type { Destination } from './destinations.ts';
import { HealthLight } from './health-light.tsx';
import { WaitingCount } from './waiting-count.tsx';

interface SideNavProps {
  places: readonly Destination[];
  workspaceName: string;
  person: { name: string; email: string } | null;
  isPaused: boolean;
}

export function SideNav({ places, workspaceName, person, isPaused }: SideNavProps) {
  return (
    <aside className="sticky top-0 hidden h-dvh w-52 shrink-0 flex-col border-r bg-canvas md:flex">
      <div className="flex h-14 items-center px-4">
        <Link to="/" aria-label="Followthrough, to Home" className="rounded-md">
          <Wordmark />
        </Link>
      </div>
      <p className="truncate px-4 pt-1 pb-2 text-xs text-ink-faint" title={workspaceName}>
        {workspaceName}
      </p>
      <nav aria-label="Main" className="grid gap-px px-2">
        {places.map(({ to, label, key, icon: Icon, isQueue }) => (
          <NavLink
            key={to}
            to={to}
            end={to === '/'}
            prefetch="intent"
            className="group flex h-8 items-center gap-2.5 rounded-md px-2 text-sm text-ink-soft hover:bg-sunken hover:text-ink aria-[current=page]:bg-accent-soft aria-[current=page]:font-medium aria-[current=page]:text-ink"
          >
            <Icon aria-hidden className="size-4 group-aria-[current=page]:text-accent" />
            <span className="flex-1">{label}</span>
            {isQueue && <WaitingCount />}
            <span aria-hidden className="hidden group-hover:inline">
              <KeyHint keys={`g ${key}`} />
            </span>
          </NavLink>
        ))}
      </nav>
      <div className="mt-auto grid gap-1 p-2">
        <HealthLight />
        <AccountMenu places={places.slice(-1)} person={person} isPaused={isPaused} />
      </div>
    </aside>
  );
}
