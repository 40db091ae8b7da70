import { readWallClock } from '../shared/read-wall-clock.ts';
import type { SendingWindow } from './sending-window.ts';
import { windowIntervals } from './window-intervals.ts';

/** Whether mail may go out at `atMs`, the window's times being those of `zone`. */
export function isInsideWindow(window: SendingWindow, zone: string, atMs: number): boolean {
  return windowIntervals(window, zone, readWallClock(atMs, zone).date).some(
    (interval) => interval.startMs <= atMs && atMs < interval.endMs,
  );
}
