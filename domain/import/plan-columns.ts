import { cleanCell } from './clean-cell.ts';
import { fieldsByName, contactFields, type ContactField } from './contact-field.ts';
import { importLimits } from './import-limits.ts';
import { findMappedColumn, type ImportColumn, type ImportMapping } from './import-mapping.ts';
import { printable } from './printable.ts';
import { recognizeHeader } from './recognize-header.ts';
import { isRejectionColumn } from './rejection-columns.ts';
import { shorten } from './shorten.ts';

/**
 * Decides for each column of the header what it fills: the person's choice first, then recognition by
 * name; what fills no field is kept as a custom field.
 * @param recognized the fields that a name alone may fill
 */
export function planColumns(
  header: readonly string[],
  mapping: ImportMapping,
  recognized: readonly ContactField[] = fieldsByName,
): ImportColumn[] {
  const names = distinctNames(header);
  const choices = header.map(
    (cell, column) =>
      findMappedColumn(mapping, nameColumn(names, column)) ?? findMappedColumn(mapping, cell),
  );
  const chosen = choices.map((choice) => choice?.target);
  const columnOf = new Map<ContactField, number>();
  for (const field of contactFields) {
    const byHand = chosen.indexOf(field);
    const isByName = byHand === -1 && recognized.includes(field);
    const column = isByName ? surestColumn(header, chosen, field) : byHand;
    if (column !== -1) columnOf.set(field, column);
  }
  return names.map((name, column) => {
    const field = contactFields.find((candidate) => columnOf.get(candidate) === column);
    const isIgnored = chosen[column] === 'ignore' || isRejectionColumn(name);
    const kept = choices[column]?.field;
    return {
      header: name,
      target: field ?? (isIgnored ? 'ignore' : 'custom'),
      ...(kept !== undefined && { field: kept }),
    };
  });
}

function surestColumn(
  header: readonly string[],
  chosen: readonly (string | undefined)[],
  field: ContactField,
): number {
  let surest = { column: -1, rank: Infinity };
  header.forEach((cell, column) => {
    const recognized = chosen[column] === undefined ? recognizeHeader(cell) : null;
    if (recognized?.field === field && recognized.rank < surest.rank) {
      surest = { column, rank: recognized.rank };
    }
  });
  return surest.column;
}

/** What a column is called where it must have a name. */
export function nameColumn(names: readonly string[], column: number): string {
  return names[column] || `Column ${column + 1}`;
}

/** A repeated name gets a number; a column without a name stays without. */
function distinctNames(header: readonly string[]): string[] {
  const used = new Set<string>();
  return header.map((cell) => {
    const name = printable(
      shorten(cleanCell(cell), importLimits.headerCharacters - ' (200)'.length),
    );
    if (name === '') return name;
    let distinct = name;
    for (let copy = 2; used.has(distinct.toLowerCase()); copy += 1) distinct = `${name} (${copy})`;
    used.add(distinct.toLowerCase());
    return distinct;
  });
}
