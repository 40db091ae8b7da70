import { Suspense, useEffect, useState, type ReactNode } from 'react';

/**
 * The place of an editor that comes as a file of its own. The server draws the place alone: an editor
 * that React still waits for while it takes over the page must hear of no change, or React throws the
 * drawn page away and reports error 421 (react.dev, "Minified React error #421").
 */
export function EditorPlace({ children }: { children: ReactNode }) {
  const [isTakenOver, setIsTakenOver] = useState(false);
  useEffect(() => setIsTakenOver(true), []);
  const opening = <p className="text-sm text-ink-faint">Opening the editor…</p>;
  return isTakenOver ? <Suspense fallback={opening}>{children}</Suspense> : opening;
}
