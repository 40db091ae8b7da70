import { Copy, Ellipsis, FolderInput, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { TemplateFolderView } from '#domain/template/template-folder-view.ts';
import type { TemplateView } from '#domain/template/template-view.ts';
import { useApiChange } from '../../forms/use-api-change.ts';
import { Button } from '../ui/button.tsx';
import { Menu, MenuItem, MenuSeparator } from '../ui/menu.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { deletion, duplication, move } from './template-actions.ts';

interface TemplateMenuProps {
  template: TemplateView;
  folders: readonly TemplateFolderView[];
}

/** What can be done with a template in the list. */
export function TemplateMenu({ template, folders }: TemplateMenuProps) {
  const { run } = useApiChange();
  const [isMoving, setIsMoving] = useState(false);
  return (
    <>
      <Menu
        trigger={
          <Button look="ghost" size="icon" aria-label={`What to do with ${template.name}`}>
            <Ellipsis aria-hidden />
          </Button>
        }
      >
        <MenuItem onSelect={() => run(duplication(template))}>
          <Copy aria-hidden /> Duplicate
        </MenuItem>
        <MenuItem disabled={folders.length === 0} onSelect={() => setIsMoving(true)}>
          <FolderInput aria-hidden /> Move to a folder…
        </MenuItem>
        <MenuSeparator />
        <MenuItem danger onSelect={() => run(deletion(template))}>
          <Trash2 aria-hidden /> Delete
        </MenuItem>
      </Menu>
      <MoveDialog
        name={template.name}
        folders={folders}
        folderId={template.folderId}
        open={isMoving}
        onOpenChange={setIsMoving}
        onChoose={(folder) => run(move(template, folder))}
      />
    </>
  );
}
