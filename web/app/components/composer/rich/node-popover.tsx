import { Popover } from 'radix-ui';
import type { ReactNode } from 'react';

interface NodePopoverProps {
  /** What it is about, for those who do not see where it opens. */
  title: string;
  trigger: ReactNode;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** Once it is closed: the text gets the keys back. */
  onClosed: () => void;
  children: ReactNode;
}

/** The small window of something that stands among the words. */
export function NodePopover(props: NodePopoverProps) {
  const { title, trigger, isOpen, onOpenChange, onClosed, children } = props;
  return (
    <Popover.Root open={isOpen} onOpenChange={onOpenChange}>
      <Popover.Trigger asChild>{trigger}</Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          aria-label={title}
          align="start"
          sideOffset={4}
          collisionPadding={8}
          className="z-50 w-72 max-w-[calc(100vw-1rem)] rounded-lg border bg-raised p-3 shadow-floating outline-none"
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            onClosed();
          }}
        >
          {children}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
