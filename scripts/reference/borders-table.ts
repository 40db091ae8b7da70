import { borders } from '../lint/borders.ts';
import { markdownTable } from './markdown-table.ts';

/** The table of `ARCHITECTURE.md`: who may import whom. */
export function bordersTable(): string {
  const rows = Object.entries(borders).map(([folder, { values, types }]) => [
    `\`${folder}\``,
    list(values.filter((entry) => entry.startsWith('#'))),
    list(types.filter((entry) => entry.startsWith('#'))),
    list(values.filter((entry) => !entry.startsWith('#'))),
  ]);
  return markdownTable(['folder', 'may import', 'types only', 'packages'], rows);
}

function list(entries: readonly string[]): string {
  return entries.map((entry) => entry.replace(/^#/, '').replace(/[/:]$/, '')).join(', ') || '-';
}
