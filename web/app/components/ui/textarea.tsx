import { forwardRef, type TextareaHTMLAttributes } from 'react';
import { classNames } from './class-names.ts';
import { controlLook } from './control-look.ts';

export const Textarea = forwardRef<
  HTMLTextAreaElement,
  TextareaHTMLAttributes<HTMLTextAreaElement>
>(function Textarea({ className, rows = 4, ...props }, ref) {
  return (
    <textarea
      ref={ref}
      rows={rows}
      className={classNames(controlLook, 'py-2 leading-relaxed', className)}
      {...props}
    />
  );
});
