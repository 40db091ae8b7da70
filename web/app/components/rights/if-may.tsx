import type { ReactNode } from 'react';
import type { ApiScope } from '#domain/workspace/access.ts';
import { useMay } from './rights.tsx';

interface IfMayProps {
  scope: ApiScope;
  children: ReactNode;
}

/** Buttons that would refuse the person who looks are not shown. */
export function IfMay({ scope, children }: IfMayProps) {
  return useMay(scope) && children;
}
