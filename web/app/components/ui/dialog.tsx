import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';

interface DialogProps {
  title: string;
  description?: string;
  trigger?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  wide?: boolean;
  /** side: along the right edge, over its whole height. */
  place?: 'middle' | 'side';
  children: ReactNode;
}

const places = {
  middle:
    'md:max-h-[88dvh] md:top-1/2 md:left-1/2 md:-translate-x-1/2 md:-translate-y-1/2 md:rounded-xl md:border',
  side: 'md:max-h-none md:inset-y-0 md:right-0 md:rounded-none md:border-t-0 md:border-l',
};

/** A window over the page; on a phone it comes up from the bottom edge. */
export function Dialog({
  title,
  description,
  trigger,
  wide = false,
  place = 'middle',
  children,
  ...state
}: DialogProps) {
  return (
    <Radix.Root {...state}>
      {trigger && <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-black/40 data-[state=open]:animate-in data-[state=open]:fade-in-0" />
        <Radix.Content
          {...(!description && { 'aria-describedby': undefined })}
          className={classNames(
            'fixed z-50 flex max-h-[88dvh] w-full flex-col bg-raised shadow-floating outline-none',
            'inset-x-0 bottom-0 rounded-t-xl border-t md:inset-auto',
            places[place],
            'data-[state=open]:animate-in data-[state=open]:fade-in-0 duration-150',
            wide ? 'md:max-w-2xl' : 'md:max-w-md',
          )}
        >
          <header className="flex items-start gap-3 px-5 pt-4 pb-3">
            <div className="min-w-0 flex-1">
              <Radix.Title className="text-lg font-semibold">{title}</Radix.Title>
              {description && (
                <Radix.Description className="mt-0.5 text-sm text-ink-soft">
                  {description}
                </Radix.Description>
              )}
            </div>
            <Radix.Close asChild>
              <Button look="ghost" size="icon" aria-label="Close" className="-mt-1 -mr-2">
                <X aria-hidden />
              </Button>
            </Radix.Close>
          </header>
          <div className="overflow-y-auto px-5 pb-5">{children}</div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
