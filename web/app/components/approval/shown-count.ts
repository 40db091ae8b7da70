import { queueSize } from './queue-size.ts';

/** How many mails the address asks for. @param show what it says, null = nothing */
export function shownCount(show: string | null): number {
  const asked = Number.parseInt(show ?? '', 10) || queueSize.atFirst;
  return Math.min(Math.max(1, asked), queueSize.most);
}
