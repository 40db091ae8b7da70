import type { CSSProperties } from 'react';
import { usualColumns, type ContactColumn } from './contact-columns.ts';

/** One grid for the head and every row. */
export interface ColumnLayout {
  readonly columns: readonly ContactColumn[];
  readonly grid: string;
  readonly style?: CSSProperties;
  /** When a column joins. */
  readonly joins: (columnId: string) => string;
}

const base = 'grid items-center gap-x-4 px-4 md:px-6 grid-cols-[1.75rem_minmax(0,1fr)_auto]';

const usualGrid = [
  base,
  'md:grid-cols-[1.25rem_minmax(0,1.2fr)_9.5rem_minmax(0,1.5fr)]',
  'lg:grid-cols-[1.25rem_minmax(0,1.1fr)_minmax(0,0.9fr)_9.5rem_minmax(0,1.7fr)]',
  'xl:grid-cols-[1.25rem_minmax(0,1fr)_minmax(0,1.45fr)_minmax(0,0.95fr)_9.5rem_minmax(0,2fr)]',
  '2xl:grid-cols-[1.25rem_minmax(0,1fr)_minmax(0,1.4fr)_minmax(0,0.9fr)_minmax(0,1fr)_9.5rem_minmax(0,1.8fr)]',
].join(' ');

const usualJoins: Readonly<Record<string, string>> = {
  email: 'hidden xl:block',
  company: 'hidden lg:block',
  role: 'hidden 2xl:block',
  next: 'hidden md:block',
};

/** In rem, and its share of what is left: as its text is likely to need. */
const widths: Readonly<Record<string, readonly [min: number, share: number]>> = {
  email: [12, 1.4],
  next: [13, 1.8],
};
const usualWidth = [8, 1] as const;
const statusRem = 9.5;
/** Checkbox, name, and the padding on both sides. */
const frameRem = 1.25 + 11 + 3;
const gapRem = 1;

/**
 * The usual columns leave narrow screens; chosen ones all stay and scroll, but on a phone, where a row
 * is name and status as ever.
 */
export function columnLayout(columns: readonly ContactColumn[], isChosen: boolean): ColumnLayout {
  if (!isChosen) return { columns, grid: usualGrid, joins: (id) => usualJoins[id] ?? '' };
  let rem = frameRem + gapRem;
  const tracks = columns.map(({ id }) => {
    const [min, share] = widths[id] ?? usualWidth;
    rem += gapRem + (id === 'status' ? statusRem : min);
    return id === 'status' ? `${statusRem}rem` : `minmax(${min}rem,${share}fr)`;
  });
  return {
    columns,
    grid: `${base} md:min-w-(--width) md:grid-cols-(--columns)`,
    style: customProperties({
      '--columns': `1.25rem minmax(11rem,1.2fr) ${tracks.join(' ')}`,
      '--width': `${rem}rem`,
    }),
    joins: (id) => (id === 'status' ? '' : 'hidden md:block'),
  };
}

/** React passes them on; its types know no names but those of CSS itself. */
function customProperties(properties: Readonly<Record<`--${string}`, string>>): CSSProperties {
  return properties;
}

/** Whether these are other columns than a list shows anyway. */
export function areUnusual(ids: readonly string[]): boolean {
  return ids.join('\n') !== usualColumns.join('\n');
}
