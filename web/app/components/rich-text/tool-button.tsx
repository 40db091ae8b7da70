import type { LucideIcon } from 'lucide-react';
import { Toolbar } from 'radix-ui';
import { Button } from '../ui/button.tsx';

interface ToolButtonProps {
  icon: LucideIcon;
  label: string;
  isOn?: boolean;
  onPress: () => void;
}

/** One button of an editor's toolbar; arrow keys lead to the next. */
export function ToolButton({ icon: Icon, label, isOn, onPress }: ToolButtonProps) {
  return (
    <Toolbar.Button asChild>
      <Button
        look="ghost"
        size="icon"
        aria-label={label}
        title={label}
        aria-pressed={isOn}
        className={isOn ? 'bg-accent-soft text-accent' : ''}
        // The words stay marked.
        onMouseDown={(event) => event.preventDefault()}
        onClick={onPress}
      >
        <Icon aria-hidden />
      </Button>
    </Toolbar.Button>
  );
}
