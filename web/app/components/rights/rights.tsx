import { createContext, useContext, type ReactNode } from 'react';
import type { ApiScope } from '#domain/workspace/access.ts';

const RightsContext = createContext<readonly ApiScope[]>([]);

interface RightsProviderProps {
  /** What the person who looks may do in this workspace. */
  scopes: readonly ApiScope[];
  children: ReactNode;
}

export function RightsProvider({ scopes, children }: RightsProviderProps) {
  return <RightsContext.Provider value={scopes}>{children}</RightsContext.Provider>;
}

/** Whether the person who looks may do that: what would be refused is not offered. */
export function useMay(scope: ApiScope): boolean {
  return useContext(RightsContext).includes(scope);
}
