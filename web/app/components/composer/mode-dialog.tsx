import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { writingModeWords, type WritingMode } from './writing-mode.ts';

interface ModeDialogProps {
  /** null = nothing is to be decided. */
  asked: { readonly to: WritingMode; readonly losses: readonly string[] } | null;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Says what another way to write cannot hold, before it is gone. */
export function ModeDialog({ asked, onConfirm, onCancel }: ModeDialogProps) {
  const label = writingModeWords[asked?.to ?? 'plain'].label;
  return (
    <ConfirmDialog
      open={asked !== null}
      onOpenChange={(isOpen) => {
        if (!isOpen) onCancel();
      }}
      title={`Change to ${label}?`}
      effect={
        <>
          <p>{label} cannot hold:</p>
          <ul className="mt-1 list-disc pl-5">
            {asked?.losses.map((loss) => (
              <li key={loss}>{loss}</li>
            ))}
          </ul>
          <p className="mt-2">You can undo this until you write on.</p>
        </>
      }
      confirmLabel={`Change to ${label}`}
      onConfirm={onConfirm}
    />
  );
}
