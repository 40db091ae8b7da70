import { Link, useSearchParams } from '@remix-run/react';
import { Folder, FolderOpen, Library } from 'lucide-react';
import type { ReactNode } from 'react';
import type { TemplateFolderView } from '#domain/template/template-folder-view.ts';
import { useApiChange } from '../../forms/use-api-change.ts';
import { NewButton } from '../contact-data/new-button.tsx';
import { FolderMenu } from './folder-menu.tsx';

/** The folders of the library: a column, or on a phone a row that is pushed aside. */
export function FolderNav({ folders }: { folders: readonly TemplateFolderView[] }) {
  const [params] = useSearchParams();
  const { save } = useApiChange();
  const chosen = params.get('folder');

  const addressOf = (folder: string | null) => {
    const next = new URLSearchParams(params);
    next.delete('cursor');
    if (folder === null) next.delete('folder');
    else next.set('folder', folder);
    return `/templates?${next}`;
  };

  return (
    <nav aria-label="Folders" className="grid gap-2 md:sticky md:top-4">
      <ul className="-mx-1 flex gap-1 overflow-x-auto px-1 py-1 md:grid">
        <Place to={addressOf(null)} isChosen={chosen === null} icon={<Library aria-hidden />}>
          All templates
        </Place>
        {folders.map((folder) => (
          <Place
            key={folder.id}
            to={addressOf(folder.id)}
            isChosen={chosen === folder.id}
            icon={chosen === folder.id ? <FolderOpen aria-hidden /> : <Folder aria-hidden />}
            count={folder.templateCount}
            menu={<FolderMenu folder={folder} />}
          >
            {folder.name}
          </Place>
        ))}
        {folders.length > 0 && (
          <Place to={addressOf('none')} isChosen={chosen === 'none'} icon={<Folder aria-hidden />}>
            No folder
          </Place>
        )}
      </ul>
      <div>
        <NewButton
          label="New folder"
          hint="For a team, a product or an occasion."
          onSave={(name) =>
            save({
              method: 'POST',
              path: '/template-folders',
              body: { name },
              done: `The folder “${name}” is there`,
            })
          }
        />
      </div>
    </nav>
  );
}

interface PlaceProps {
  to: string;
  isChosen: boolean;
  icon: ReactNode;
  count?: number;
  menu?: ReactNode;
  children: ReactNode;
}

function Place({ to, isChosen, icon, count, menu, children }: PlaceProps) {
  return (
    <li
      className={`group flex shrink-0 items-center rounded-md border md:border-transparent ${isChosen ? 'bg-accent-soft font-medium' : 'hover:bg-sunken'}`}
    >
      <Link
        to={to}
        prefetch="intent"
        {...(isChosen && { 'aria-current': 'page' })}
        className="touch flex min-w-0 flex-1 items-center gap-2 rounded-md px-2 py-1.5 text-sm [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-ink-faint"
      >
        {icon}
        <span className="truncate">{children}</span>
        {count !== undefined && (
          <span className="numbers ml-auto text-xs text-ink-faint">{count}</span>
        )}
      </Link>
      {menu && <span className={isChosen ? '' : 'max-md:hidden'}>{menu}</span>}
    </li>
  );
}
