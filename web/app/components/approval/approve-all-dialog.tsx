import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { isChanged, type ApprovalCard } from './approval-cards.ts';

interface ApproveAllDialogProps {
  /** The ones on the page. */
  cards: readonly ApprovalCard[];
  /** How many go out beyond those. */
  unseen: number;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onConfirm: () => void;
}

/** Says how many go out before they do: nobody can call an email back. */
export function ApproveAllDialog({ cards, unseen, ...dialog }: ApproveAllDialogProps) {
  const edited = cards.filter(isChanged).length;
  const total = cards.length + unseen;
  const number = total.toLocaleString('en-GB');
  const emails = total === 1 ? 'the email' : `all ${number} emails`;
  return (
    <ConfirmDialog
      {...dialog}
      title={unseen > 0 ? `Approve ${emails} that wait?` : `Approve ${emails} shown?`}
      confirmLabel={total === 1 ? 'Approve it' : `Approve ${number} emails`}
      effect={
        <>
          {unseen > 0 && (
            <strong className="mb-1 block font-semibold text-warn">
              {unseen === 1 ? 'One of them is' : `${unseen.toLocaleString('en-GB')} of them are`}{' '}
              not on this page: you have not read {unseen === 1 ? 'it' : 'them'} here.
            </strong>
          )}
          Each goes out at its next slot, exactly as it was written
          {edited > 0 && `, ${edited} of them with your changes`}. This cannot be undone.
        </>
      }
    />
  );
}
