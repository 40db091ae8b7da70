import type { StopPolicy } from '../machine/stop-process.ts';

/** The processes of one installation, in the order they start; they stop in reverse. */
export const childNames = ['postgres', 'temporal', 'sandbox', 'server', 'worker'] as const;

export type ChildName = (typeof childNames)[number];

export const stopPolicies: Readonly<Record<ChildName, StopPolicy>> = {
  // SIGINT is PostgreSQL's fast shutdown: it ends sessions and writes a checkpoint.
  postgres: { signal: 'SIGINT', withinMs: 20_000 },
  temporal: { signal: 'SIGTERM', withinMs: 10_000 },
  sandbox: { signal: 'SIGTERM', withinMs: 5_000 },
  server: { signal: 'SIGTERM', withinMs: 15_000 },
  // Longer than the worker's own forced shutdown (engine.md: 45 s grace, 60 s force).
  worker: { signal: 'SIGTERM', withinMs: 75_000 },
};
