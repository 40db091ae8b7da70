import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';

/**
 * An order that people change by dragging a row at its handle, or with the arrow keys on it.
 * @param ids the order kept
 * @param onOrder asked to keep another; resolves to whether it was kept
 */
export function useReorder(
  ids: readonly string[],
  onOrder: (ids: readonly string[]) => Promise<boolean>,
) {
  const list = useRef<HTMLUListElement>(null);
  const [draft, setDraft] = useState<readonly string[] | null>(null);
  const [held, setHeld] = useState<string | null>(null);
  // Rows that change places take the focus from the handle in them.
  const refocused = useRef<string | null>(null);
  const order = draft ?? ids;
  const kept = ids.join('\n');

  useEffect(() => setDraft(null), [kept]);
  useEffect(() => {
    if (refocused.current === null) return;
    const handle = `[data-row="${CSS.escape(refocused.current)}"] [data-handle]`;
    list.current?.querySelector<HTMLElement>(handle)?.focus();
    refocused.current = null;
  });

  async function keep(next: readonly string[]) {
    if (next.join('\n') === kept) return setDraft(null);
    setDraft(next);
    if (!(await onOrder(next))) setDraft(null);
  }

  function moveTo(id: string, clientY: number) {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const others = rows.filter((row) => row.dataset['row'] !== id);
    const above = others.filter((row) => {
      const { top, height } = row.getBoundingClientRect();
      return top + height / 2 < clientY;
    });
    setDraft(order.filter((each) => each !== id).toSpliced(above.length, 0, id));
  }

  const handleOf = (id: string) => ({
    'data-handle': true,
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      event.currentTarget.setPointerCapture(event.pointerId);
      setHeld(id);
    },
    onPointerMove: ({ clientY }: PointerEvent) => {
      if (held === id) moveTo(id, clientY);
    },
    onPointerUp: () => {
      setHeld(null);
      void keep(order);
    },
    onPointerCancel: () => {
      setHeld(null);
      setDraft(null);
    },
    onKeyDown: (event: KeyboardEvent) => {
      const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (step === undefined) return;
      event.preventDefault();
      const to = order.indexOf(id) + step;
      if (to < 0 || to >= order.length) return;
      refocused.current = id;
      void keep(order.filter((each) => each !== id).toSpliced(to, 0, id));
    },
  });

  return { list, order, held, handleOf };
}
