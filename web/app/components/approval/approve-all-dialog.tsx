import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { isChanged, type ApprovalCard } from './approval-cards.ts';

interface ApproveAllDialogProps {
  cards: readonly ApprovalCard[];
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onConfirm: () => void;
}

/** Says how many go out before they do: nobody can call an email back. */
export function ApproveAllDialog({ cards, ...dialog }: ApproveAllDialogProps) {
  const edited = cards.filter(isChanged).length;
  const emails = cards.length === 1 ? 'the email' : `all ${cards.length} emails`;
  return (
    <ConfirmDialog
      {...dialog}
      title={`Approve ${emails} shown?`}
      confirmLabel={cards.length === 1 ? 'Approve it' : `Approve ${cards.length} emails`}
      effect={
        <>
          Each goes out at its next slot, exactly as it stands here
          {edited > 0 && `, ${edited} of them with your changes`}. This cannot be undone.
        </>
      }
    />
  );
}
