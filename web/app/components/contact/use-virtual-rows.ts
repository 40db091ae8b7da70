import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, type RefObject } from 'react';
import { useRowHeight } from './use-row-height.ts';

/** What the server draws before the size of the screen is known. */
const firstRect = { width: 1000, height: 900 };

/** Only the rows in sight, and some around them, are in the document. */
export function useVirtualRows(count: number, scroller: RefObject<HTMLDivElement>) {
  const rowHeight = useRowHeight();
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    initialRect: firstRect,
    overscan: 12,
  });
  useEffect(() => virtual.measure(), [rowHeight, virtual]);
  return virtual;
}
