import { Check, Folder, FolderMinus } from 'lucide-react';
import type { TemplateFolderView } from '#domain/template/template-folder-view.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';

interface MoveDialogProps {
  name: string;
  folders: readonly TemplateFolderView[];
  /** Where it is; null = in none. */
  folderId: string | null;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onChoose: (folder: TemplateFolderView | null) => void;
}

/** Asks for the folder of a template. */
export function MoveDialog(props: MoveDialogProps) {
  const { name, folders, folderId, open, onOpenChange, onChoose } = props;
  const places = [...folders, null];
  return (
    <Dialog title={`Move “${name}”`} open={open} onOpenChange={onOpenChange}>
      <ul className="grid gap-1">
        {places.map((folder) => {
          const isHere = (folder?.id ?? null) === folderId;
          return (
            <li key={folder?.id ?? 'none'}>
              <Button
                look="ghost"
                size="lg"
                disabled={isHere}
                className="w-full justify-start font-normal"
                onClick={() => {
                  onOpenChange(false);
                  onChoose(folder);
                }}
              >
                {folder ? <Folder aria-hidden /> : <FolderMinus aria-hidden />}
                <span className="flex-1 truncate text-left">{folder?.name ?? 'No folder'}</span>
                {isHere && <Check aria-label="It is here" />}
              </Button>
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}
