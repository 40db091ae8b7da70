import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const Figure = z.object({
  name: z.string(),
  value: z.number(),
  unit: z.string(),
  /** What the value is compared to, and how many times that it is. */
  yardstick: z.string(),
  ratio: z.number(),
});
export type Figure = z.infer<typeof Figure>;

const Results = z.object({ figures: z.array(Figure) });

/** Prints the figures as a table and keeps them, with the latest of other files, as `bench/results/latest.json`. */
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
  const file = new URL('latest.json', folder);
  const names = new Set(figures.map(({ name }) => name));
  const others = readFigures(file).filter(({ name }) => !names.has(name));
  const results = { at: new Date().toISOString(), figures: [...others, ...figures] };
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
}

const round = (value: number) => Number(value.toPrecision(3));

function readFigures(file: URL): readonly Figure[] {
  if (!existsSync(file)) return [];
  return Results.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data?.figures ?? [];
}
