import { ChevronDown } from 'lucide-react';
import { forwardRef, type SelectHTMLAttributes } from 'react';
import { classNames } from './class-names.ts';
import { controlLook } from './control-look.ts';

/** The browser's own select: right on every phone and with every keyboard. */
export const Select = forwardRef<HTMLSelectElement, SelectHTMLAttributes<HTMLSelectElement>>(
  function Select({ className, children, ...props }, ref) {
    return (
      <span className={classNames('relative inline-flex w-full', className)}>
        <select ref={ref} className={`${controlLook} h-8 appearance-none pr-8`} {...props}>
          {children}
        </select>
        <ChevronDown
          aria-hidden
          className="pointer-events-none absolute top-1/2 right-2.5 size-3.5 -translate-y-1/2 text-ink-faint"
        />
      </span>
    );
  },
);
