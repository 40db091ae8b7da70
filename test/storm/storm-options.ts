export interface StormOptions {
  readonly contacts: number;
  readonly mailboxes: number;
  readonly kills: number;
  /** How many recipients reply. */
  readonly answers: number;
  /** Repeats the chances of kills, answers and faults, though not the moments of the machine. */
  readonly seed: number;
  /** Ends the storm early; everything is cleared up first. */
  readonly signal?: AbortSignal;
  /** Hears how far it is. */
  readonly report?: (line: string) => void;
}
