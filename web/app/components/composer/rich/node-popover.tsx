import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react';
import { Popover } from 'radix-ui';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { goOnBehind } from './go-on-behind.ts';

interface NodePopoverProps {
  /** What it is about, for those who do not see where it opens. */
  title: string;
  trigger: ReactNode;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** What it is about. */
  view: ReactNodeViewProps;
  /** What is asked. */
  children: ReactNode;
}

/** Something that stands among the words; pressed, it opens a small window to change or remove it. */
export function NodePopover(props: NodePopoverProps) {
  const { title, trigger, isOpen, onOpenChange, view, children } = props;
  return (
    <NodeViewWrapper as="span">
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
              goOnBehind(view);
            }}
          >
            {children}
            <div className="mt-2 flex justify-between">
              <Button size="sm" look="danger" onClick={view.deleteNode}>
                Remove
              </Button>
              <Popover.Close asChild>
                <Button size="sm">Done</Button>
              </Popover.Close>
            </div>
          </Popover.Content>
        </Popover.Portal>
      </Popover.Root>
    </NodeViewWrapper>
  );
}
