export type Spread = { medianMs: number; p95Ms: number };

/** Times `work` so many times, one after the other. */
export async function measure(times: number, work: () => Promise<unknown>): Promise<Spread> {
  const samples: number[] = [];
  for (let run = 0; run < times; run += 1) {
    const begin = performance.now();
    await work();
    samples.push(performance.now() - begin);
  }
  samples.sort((a, b) => a - b);
  const at = (share: number) =>
    samples[Math.min(samples.length - 1, Math.floor(samples.length * share))] ?? 0;
  return { medianMs: at(0.5), p95Ms: at(0.95) };
}
