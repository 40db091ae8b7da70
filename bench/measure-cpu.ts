/** Median milliseconds of one core that `work` takes: what else the machine does hardly counts. */
export function measureCpu(times: number, work: () => void): number {
  const samples: number[] = [];
  for (let run = 0; run < times; run += 1) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    samples.push((user + system) / 1_000);
  }
  return samples.toSorted((a, b) => a - b)[Math.floor(times / 2)] ?? 0;
}
