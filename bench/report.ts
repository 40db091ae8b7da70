import { mkdirSync, writeFileSync } from 'node:fs';

export type Figure = {
  name: string;
  value: number;
  unit: string;
  /** What the value is compared to, and how many times that it is. */
  yardstick: string;
  ratio: number;
};

/** Prints the figures as a table and keeps them as `bench/results/latest.json`. */
export function report(figures: readonly Figure[]): void {
  const lines = figures.map(({ name, value, unit, ratio, yardstick }) =>
    [
      name.padEnd(44),
      `${round(value)} ${unit}`.padStart(16),
      `${round(ratio)} x ${yardstick}`.padStart(34),
    ].join('  '),
  );
  process.stdout.write(`\n${lines.join('\n')}\n\n`);
  const folder = new URL('results/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  const at = new Date().toISOString();
  writeFileSync(new URL('latest.json', folder), `${JSON.stringify({ at, figures }, null, 2)}\n`);
}

const round = (value: number) => Number(value.toPrecision(3));
