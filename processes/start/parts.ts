import type { Work } from '../machine/work.ts';

/** The pieces of the product a start is made of; the supervisor's own tests bring smaller ones. */
export type Parts = {
  /** Entry files that Node runs, each in a process of its own. */
  readonly sandbox: string;
  readonly server: string;
  readonly worker: string;
  readonly migrate: (databaseUrl: string) => Promise<void>;
  readonly buildWeb: (work: Work) => Promise<void>;
};
