import { importLimits } from './import-limits.ts';
import type { ColumnTarget, ImportColumn } from './import-mapping.ts';
import { rejectRow, type RowRejection } from './row-rejection.ts';

const longest: Record<Exclude<ColumnTarget, 'ignore'>, number> = {
  name: importLimits.nameCharacters,
  firstName: importLimits.nameCharacters,
  lastName: importLimits.nameCharacters,
  // Its own rules are stricter and say more.
  email: importLimits.customCharacters,
  company: importLimits.companyCharacters,
  role: importLimits.roleCharacters,
  timeZone: importLimits.customCharacters,
  phone: importLimits.phoneCharacters,
  website: importLimits.linkCharacters,
  linkedin: importLimits.linkCharacters,
  location: importLimits.locationCharacters,
  tags: importLimits.customCharacters,
  custom: importLimits.customCharacters,
};

/**
 * Controls that no text holds, U+FFFD, which stands for bytes that could not be decoded, and half of a surrogate
 * pair.
 */
// oxlint-disable-next-line no-control-regex -- controls are what it looks for
const brokenCharacter = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\uFFFD\p{Surrogate}]/u;

/**
 * What is wrong with the cells of a row whatever they mean, or null.
 * @param cells as read; trailing empty ones beyond the header are what some exports add
 */
export function checkCells(
  cells: readonly string[],
  columns: readonly ImportColumn[],
): RowRejection | null {
  const needed = columns.findLastIndex(({ header }) => header !== '') + 1;
  const used = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  if (cells.length < needed || used > columns.length) {
    const found = cells.length < needed ? cells.length : used;
    const message = `Expected ${needed} cells as in the header, found ${found}.`;
    return rejectRow('wrong_column_count', message, null);
  }
  for (const [index, column] of columns.entries()) {
    const rejection = checkCell(cells[index] ?? '', column);
    if (rejection) return rejection;
  }
  return null;
}

function checkCell(value: string, { header, target }: ImportColumn): RowRejection | null {
  if (target === 'ignore') return null;
  const cell = { column: header, value };
  const broken = brokenCharacter.exec(value)?.[0];
  if (broken !== undefined) {
    const message = `Expected text, found ${describeCharacter(broken)}.`;
    return rejectRow('invalid_characters', message, cell);
  }
  if (value.length <= longest[target]) return null;
  const message = `Expected at most ${longest[target]} characters, found ${value.length}.`;
  return rejectRow('too_long', message, cell);
}

function describeCharacter(character: string): string {
  if (character.toWellFormed() === '\uFFFD') return 'a character that could not be read';
  const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return `the control character U+${code}`;
}
