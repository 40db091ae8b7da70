import { DropdownMenu as Radix } from 'radix-ui';
import type { ReactNode } from 'react';

interface MenuProps {
  trigger: ReactNode;
  align?: 'start' | 'end';
  side?: 'top' | 'bottom';
  /** Before the trigger gets the keys back. */
  onCloseAutoFocus?: (event: Event) => void;
  children: ReactNode;
}

export function Menu(props: MenuProps) {
  const { trigger, align = 'end', side = 'bottom', children, onCloseAutoFocus } = props;
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align={align}
          side={side}
          sideOffset={4}
          {...(onCloseAutoFocus && { onCloseAutoFocus })}
          className="z-50 min-w-44 rounded-lg border bg-raised p-1 shadow-floating"
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

interface MenuItemProps {
  onSelect?: () => void;
  danger?: boolean;
  disabled?: boolean;
  asChild?: boolean;
  children: ReactNode;
}

export function MenuItem({ danger = false, ...props }: MenuItemProps) {
  return (
    <Radix.Item
      className={`touch flex cursor-pointer items-center gap-2 rounded-md px-2 py-1.5 text-sm outline-none select-none data-disabled:opacity-50 data-highlighted:bg-sunken [&_svg]:size-4 ${danger ? 'text-bad' : 'text-ink'}`}
      {...props}
    />
  );
}

export function MenuSeparator() {
  return <Radix.Separator className="-mx-1 my-1 h-px bg-line" />;
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <Radix.Label className="px-2 py-1 text-xs text-ink-faint">{children}</Radix.Label>;
}
