import { createContext, useContext } from 'react';

/** Known to the server only: browsers hide it from the page's own scripts. */
export const Nonce = createContext<string | undefined>(undefined);

export function useNonce(): string | undefined {
  return useContext(Nonce);
}
