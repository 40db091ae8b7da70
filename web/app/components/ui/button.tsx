import { cva, type VariantProps } from 'class-variance-authority';
import { Slot } from 'radix-ui';
import { forwardRef, type ButtonHTMLAttributes } from 'react';
import { classNames } from './class-names.ts';

const button = cva(
  [
    'touch inline-flex shrink-0 items-center justify-center gap-1.5 rounded-md text-sm font-medium',
    'whitespace-nowrap transition-colors select-none',
    'disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:opacity-55',
    '[&_svg]:size-4 [&_svg]:shrink-0',
  ],
  {
    variants: {
      look: {
        primary: 'bg-accent text-on-accent hover:bg-accent-strong',
        secondary: 'border border-line-strong bg-raised text-ink hover:bg-sunken',
        ghost: 'text-ink-soft hover:bg-sunken hover:text-ink',
        danger: 'border border-line-strong bg-raised text-bad hover:border-bad hover:bg-bad-soft',
        link: 'px-0! text-accent underline-offset-4 hover:underline',
      },
      size: {
        sm: 'h-7 px-2',
        md: 'h-8 px-3',
        lg: 'h-10 px-4 text-base',
        icon: 'touch-square size-8',
      },
    },
    defaultVariants: { look: 'secondary', size: 'md' },
  },
);

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement>, VariantProps<typeof button> {
  /** Gives the looks to the one child, a link for example. */
  asChild?: boolean;
}

export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { asChild = false, className, look, size, type = 'button', ...props },
  ref,
) {
  const classes = classNames(button({ look, size }), className);
  if (asChild) return <Slot.Root ref={ref} className={classes} {...props} />;
  return <button ref={ref} type={type} className={classes} {...props} />;
});
