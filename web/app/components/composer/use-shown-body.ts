import { useState } from 'react';
import { sourceLines } from './source-lines.ts';
import type { WritingMode } from './writing-mode.ts';

/** The text as its field shows it: source has a line for each block, but for what was typed there as it is. */
export function useShownBody(body: string, mode: WritingMode) {
  const [typed, setTyped] = useState<string | null>(null);
  return {
    body: mode === 'html' && body !== typed ? sourceLines(body) : body,
    noteTyped: (text: string) => mode === 'html' && setTyped(text),
  };
}
