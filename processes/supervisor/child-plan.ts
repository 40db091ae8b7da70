import type { ChildName } from './child-name.ts';

export type ChildCommand = {
  readonly file: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  /** The user it runs as; ours when absent. */
  readonly account?: { readonly uid: number; readonly gid: number } | undefined;
};

/** What the supervisor needs to know to keep one process running. */
export type ChildPlan = {
  readonly name: ChildName;
  readonly command: ChildCommand;
  /** Runs before every start of the process. */
  readonly prepare?: () => void | Promise<void>;
  readonly isReady: () => boolean | Promise<boolean>;
  readonly readyWithinMs: number;
  /** Shows its output on our terminal instead of in a log file. */
  readonly visible?: boolean;
};
