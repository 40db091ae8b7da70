import { Check, FileDiff, Pencil, RotateCcw, SkipForward, Undo2 } from 'lucide-react';
import { useMay } from '../rights/rights.tsx';
import { Button } from '../ui/button.tsx';
import { KeyHint } from '../ui/key-hint.tsx';
import type { CardHandlers } from './approval-card.tsx';
import { isChanged, type ApprovalCard } from './approval-cards.ts';

interface CardButtonsProps extends CardHandlers {
  card: ApprovalCard;
  isCompared: boolean;
}

/** What can be done with a mail, each with its key. */
export function CardButtons({ isCompared, ...props }: CardButtonsProps) {
  const mayDecide = useMay('write');
  const hasTemplate = props.card.mail.template !== null;
  if (!mayDecide && !hasTemplate) return null;
  return (
    <div className="flex flex-wrap items-center gap-2">
      {mayDecide && <Decisions {...props} />}
      {hasTemplate && (
        <Button look="ghost" aria-pressed={isCompared} onClick={props.onCompare}>
          <FileDiff aria-hidden /> {isCompared ? 'Hide the comparison' : 'Compare with template'}
          <Key name="d" />
        </Button>
      )}
    </div>
  );
}

function Decisions({ card, ...on }: Omit<CardButtonsProps, 'isCompared'>) {
  const { mail, edit } = card;
  return (
    <>
      <Button look="primary" onClick={on.onApprove}>
        <Check aria-hidden /> {isChanged(card) ? 'Approve my text' : 'Approve'}
        <Key name="a" />
      </Button>
      {edit ? (
        <Button onClick={() => on.onEdit(null)}>
          <Undo2 aria-hidden /> {isChanged(card) ? 'Discard changes' : 'Stop editing'}
        </Button>
      ) : (
        <Button onClick={() => on.onEdit({ subject: mail.subject, bodyText: mail.bodyText })}>
          <Pencil aria-hidden /> Edit <Key name="e" />
        </Button>
      )}
      {mail.brief !== null && (
        <Button onClick={() => on.onAskRewrite(true)}>
          <RotateCcw aria-hidden /> Rewrite… <Key name="r" />
        </Button>
      )}
      <Button look="ghost" onClick={on.onSkip}>
        <SkipForward aria-hidden /> Skip… <Key name="x" />
      </Button>
    </>
  );
}

/** There is no keyboard on a phone, and no room. */
function Key({ name }: { name: string }) {
  return (
    <span aria-hidden className="max-md:hidden">
      <KeyHint keys={name} />
    </span>
  );
}
