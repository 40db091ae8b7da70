import { useEffect, useRef, useState } from 'react';

interface RowKeys {
  readonly ids: readonly string[];
  readonly onOpen: (id: string) => void;
  readonly onToggle: (id: string) => void;
  readonly onClear: () => void;
  /** Brings a row into view. */
  readonly onMove: (index: number) => void;
}

/** j, k, x, Enter and Esc in a list. @returns the id of the row the keys are on */
export function useRowKeys(keys: RowKeys): string | undefined {
  const [current, setCurrent] = useState<string>();
  const latest = useRef({ ...keys, current });
  latest.current = { ...keys, current };

  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.metaKey || event.ctrlKey || event.altKey || event.defaultPrevented) return;
      if (isElsewhere(event.target)) return;
      const { ids, current: id, onClear, onMove, onOpen, onToggle } = latest.current;
      const step = { j: 1, J: 1, k: -1, K: -1 }[event.key];
      if (step !== undefined) {
        const index = clamp((id === undefined ? -1 : ids.indexOf(id)) + step, ids.length);
        const next = ids[index];
        if (next === undefined) return;
        setCurrent(next);
        onMove(index);
        if (event.shiftKey) onToggle(next);
      }
      if (event.key === 'x' && id !== undefined) onToggle(id);
      if (event.key === 'Enter' && id !== undefined) onOpen(id);
      if (event.key === 'Escape') onClear();
    }
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);

  return current;
}

/** Keys pressed in a field, a dialog or on a button mean that thing, not the list. */
function isElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox';
  return target.closest('textarea, select, button, a, [role=dialog], [role=menu]') !== null;
}

function clamp(index: number, length: number): number {
  return Math.max(0, Math.min(index, length - 1));
}
