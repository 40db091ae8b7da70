const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** npm, the launcher and the terminal may all pass on the same Ctrl-C. */
const sameRequestWithinMs = 2_000;

export type StopSignals = {
  /** Somebody asked us to stop. */
  readonly stop: AbortSignal;
  /** And asked again, a while later: do not wait for anything any more. */
  readonly force: AbortSignal;
};

/** Listens for the signals that end this process, for as long as it lives. */
export function listenForStopSignals(): StopSignals {
  const stop = new AbortController();
  const force = new AbortController();
  let firstAt = Infinity;
  for (const signal of signals) {
    process.on(signal, () => {
      firstAt = Math.min(firstAt, performance.now());
      if (!stop.signal.aborted) stop.abort();
      else if (performance.now() - firstAt > sameRequestWithinMs) force.abort();
    });
  }
  return { stop: stop.signal, force: force.signal };
}
