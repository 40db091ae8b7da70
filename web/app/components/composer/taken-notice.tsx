import { Undo2 } from 'lucide-react';
import { Button } from '../ui/button.tsx';

interface TakenNoticeProps {
  taken: readonly string[];
  onUndo: () => void;
}

/** What the last change of the way to write took out, while it can still be brought back. */
export function TakenNotice({ taken, onUndo }: TakenNoticeProps) {
  return (
    <p role="status" className="flex flex-wrap items-center gap-2 text-xs text-ink-soft">
      Taken out: {taken.join(', ')}.
      <Button size="sm" onClick={onUndo}>
        <Undo2 aria-hidden /> Undo
      </Button>
    </p>
  );
}
