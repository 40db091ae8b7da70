import { Toaster } from 'sonner';

/** Where confirmations appear; above the tabs on a phone. */
export function Toasts() {
  return (
    <Toaster
      position="bottom-right"
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
