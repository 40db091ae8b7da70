import { Link } from '@remix-run/react';
import { Plus } from 'lucide-react';
import type { ProfileView } from '#domain/profile/profile-view.ts';
import { IfMay } from '../rights/if-may.tsx';
import { Badge } from '../ui/badge.tsx';
import { classNames } from '../ui/class-names.ts';

interface ProfileTabsProps {
  /** The default first. */
  profiles: readonly ProfileView[];
  /** null = a new one is being written. */
  shownId: string | null;
}

const look = 'touch inline-flex items-center gap-1.5 border-b-2 px-3 py-2 text-sm font-medium';

/** All profiles of the workspace, and the way to one more. */
export function ProfileTabs({ profiles, shownId }: ProfileTabsProps) {
  return (
    <nav aria-label="Profiles" className="-mx-1 flex flex-wrap border-b">
      {profiles.map(({ id, label, isDefault }) => (
        <Link
          key={id}
          to={isDefault ? '/settings/profile' : `/settings/profile/${id}`}
          aria-current={id === shownId ? 'page' : undefined}
          className={classNames(look, tone(id === shownId))}
        >
          <span className="max-w-48 truncate">{label}</span>
          {isDefault && profiles.length > 1 && <Badge>Default</Badge>}
        </Link>
      ))}
      <IfMay scope="write">
        <Link
          to="/settings/profile/new"
          aria-current={shownId === null ? 'page' : undefined}
          className={classNames(look, tone(shownId === null))}
        >
          <Plus aria-hidden className="size-4" />
          New profile
        </Link>
      </IfMay>
    </nav>
  );
}

const tone = (isShown: boolean) =>
  isShown ? 'border-accent text-ink' : 'border-transparent text-ink-soft hover:text-ink';
