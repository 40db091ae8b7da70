import { Toaster } from 'sonner';

/** Where confirmations appear; above the tabs on a phone. */
export function Toasts() {
  return (
    <Toaster
      position="bottom-right"
      // Above the bar of what can be done with a selection.
      offset={{ bottom: '4rem' }}
      mobileOffset={{ bottom: '4rem' }}
      className="font-sans!"
      toastOptions={{
        classNames: {
          toast: 'border-line! bg-raised! text-ink! shadow-floating!',
          actionButton: 'bg-accent! text-on-accent!',
        },
      }}
    />
  );
}
