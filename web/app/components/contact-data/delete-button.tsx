import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';

interface DeleteButtonProps {
  name: string;
  /** What it costs. */
  effect: string;
  onDelete: () => void;
}

export function DeleteButton({ name, effect, onDelete }: DeleteButtonProps) {
  return (
    <ConfirmDialog
      danger
      title={`Delete “${name}”?`}
      effect={effect}
      confirmLabel="Delete"
      onConfirm={onDelete}
      trigger={
        <Button size="sm" look="ghost" aria-label={`Delete ${name}`}>
          Delete
        </Button>
      }
    />
  );
}
