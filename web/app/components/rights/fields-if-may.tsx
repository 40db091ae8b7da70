import type { ReactNode } from 'react';
import { classNames } from '../ui/class-names.ts';
import { useMay } from './rights.tsx';

interface FieldsIfMayProps {
  scope: 'write' | 'admin';
  /** As the content needs it to lie. */
  className?: string;
  children: ReactNode;
}

/** Settings that can be read by everybody and changed only by whoever may. */
export function FieldsIfMay({ scope, className, children }: FieldsIfMayProps) {
  const may = useMay(scope);
  return (
    <fieldset disabled={!may} className={classNames('min-w-0', className)}>
      {!may && scope === 'admin' && (
        <p className="text-xs text-ink-faint">Only an owner or admin can change this.</p>
      )}
      {children}
    </fieldset>
  );
}
