import { gates } from './gates.ts';
import type { Line } from './line.ts';

/** Whether the line's head may go at `atMs`. */
export function isOpen(line: Line, atMs: number): boolean {
  return gates.every((gate) => gate(line, atMs) === null);
}
