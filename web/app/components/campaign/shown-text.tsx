import { createContext, useContext, useState, type ReactNode } from 'react';
import { ownVariantKey } from '#domain/sequence/step-variants.ts';
import type { DraftStep } from './draft-step.ts';

interface ShownTexts {
  /** By the key of the step. */
  readonly keys: Readonly<Record<string, string>>;
  readonly show: (stepKey: string, textKey: string) => void;
}

const Context = createContext<ShownTexts>({ keys: {}, show: () => {} });

/** Remembers for each email which of its texts is being written: the preview shows the same. */
export function ShownTextProvider({ children }: { children: ReactNode }) {
  const [keys, setKeys] = useState<Readonly<Record<string, string>>>({});
  const show = (stepKey: string, textKey: string) =>
    setKeys((before) => ({ ...before, [stepKey]: textKey }));
  return <Context.Provider value={{ keys, show }}>{children}</Context.Provider>;
}

/** Which text of a step is shown, as long as it has it. */
export function useShownTexts() {
  const { keys, show } = useContext(Context);
  const shownOf = ({ key, others }: DraftStep): string =>
    others.find((other) => other.key === keys[key])?.key ?? ownVariantKey;
  return { shownOf, show };
}
