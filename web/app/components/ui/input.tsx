import { forwardRef, type InputHTMLAttributes } from 'react';
import { classNames } from './class-names.ts';
import { controlLook } from './control-look.ts';

export const Input = forwardRef<HTMLInputElement, InputHTMLAttributes<HTMLInputElement>>(
  function Input({ className, type = 'text', ...props }, ref) {
    return (
      <input
        ref={ref}
        type={type}
        className={classNames(controlLook, 'h-8', className)}
        {...props}
      />
    );
  },
);
