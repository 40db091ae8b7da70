import { useNavigate, useSearchParams } from '@remix-run/react';
import { Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { TemplateFolderView } from '#domain/template/template-folder-view.ts';
import { useApiChange } from '../../forms/use-api-change.ts';
import { NameDialog } from '../contact/name-dialog.tsx';
import { useMay } from '../rights/rights.tsx';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { Menu, MenuItem } from '../ui/menu.tsx';

/** Renames a folder, or takes it away from around its templates. */
export function FolderMenu({ folder }: { folder: TemplateFolderView }) {
  const { id, name } = folder;
  const { save, run } = useApiChange();
  const [asking, setAsking] = useState<'name' | 'delete' | null>(null);
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const close = (isOpen: boolean) => isOpen || setAsking(null);

  function remove() {
    run({ method: 'DELETE', path: `/template-folders/${id}`, done: `“${name}” was deleted` });
    if (params.get('folder') === id) navigate('/templates');
  }

  if (!useMay('write')) return null;
  return (
    <>
      <Menu
        trigger={
          <Button
            look="ghost"
            size="icon"
            className="size-7"
            aria-label={`What to do with ${name}`}
          >
            <Ellipsis aria-hidden />
          </Button>
        }
      >
        <MenuItem onSelect={() => setAsking('name')}>
          <Pencil aria-hidden /> Rename…
        </MenuItem>
        <MenuItem danger onSelect={() => setAsking('delete')}>
          <Trash2 aria-hidden /> Delete…
        </MenuItem>
      </Menu>
      <NameDialog
        key={name}
        title={`Rename “${name}”`}
        hint="Its templates stay in it."
        initial={name}
        open={asking === 'name'}
        onOpenChange={close}
        onSave={(next) =>
          save({
            method: 'PATCH',
            path: `/template-folders/${id}`,
            body: { name: next },
            done: `“${name}” is called ${next} now`,
          })
        }
      />
      <ConfirmDialog
        danger
        title={`Delete the folder “${name}”?`}
        effect={effectOf(folder.templateCount)}
        confirmLabel="Delete folder"
        open={asking === 'delete'}
        onOpenChange={close}
        onConfirm={remove}
      />
    </>
  );
}

function effectOf(count: number): string {
  if (count === 0) return 'It is empty.';
  const held = count === 1 ? 'The template in it stays' : `The ${count} templates in it stay`;
  return `${held} in the library, outside of any folder.`;
}
