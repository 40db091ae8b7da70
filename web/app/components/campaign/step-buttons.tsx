import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { Button } from '../ui/button.tsx';

interface StepButtonsProps {
  title: string;
  index: number;
  count: number;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** Moves a step in the sequence, or takes it out. */
export function StepButtons({ title, index, count, onMove, onRemove }: StepButtonsProps) {
  return (
    <>
      <Button
        look="ghost"
        size="icon"
        disabled={index === 0}
        aria-label={`Move ${title} up`}
        onClick={() => onMove(-1)}
      >
        <ArrowUp aria-hidden />
      </Button>
      <Button
        look="ghost"
        size="icon"
        disabled={index === count - 1}
        aria-label={`Move ${title} down`}
        onClick={() => onMove(1)}
      >
        <ArrowDown aria-hidden />
      </Button>
      <Button
        look="ghost"
        size="icon"
        disabled={count === 1}
        aria-label={`Remove ${title}`}
        onClick={onRemove}
      >
        <Trash2 aria-hidden />
      </Button>
    </>
  );
}
