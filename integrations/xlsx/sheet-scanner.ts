import { importLimits } from '#domain/import/import-limits.ts';
import type { FileRecord } from '#domain/import/file-record.ts';
import { dateText, numberText, unescapeText } from './cell-value.ts';
import { damaged, UnreadableWorkbook } from './unreadable-workbook.ts';
import { readAttribute, type XmlHandlers } from './xml-scanner.ts';

export type SheetContext = {
  strings: readonly string[];
  dateStyles: readonly boolean[];
  epoch: 1900 | 1904;
};

/** Cells beyond it are never shown, only told of: "found 16,384 columns". */
const keptColumns = importLimits.columns + 1;

/** Gathers the rows of a sheet. Gaps cost nothing: a row or a column far out is only a number. */
export class SheetScanner implements XmlHandlers {
  readonly #context: SheetContext;
  #rows: FileRecord[] = [];
  #line = 0;
  #column = -1;
  #cells: string[] = [];
  #characters = 0;
  #type = '';
  #style = 0;
  #text = '';
  #isText = false;
  #isReading = false;

  constructor(context: SheetContext) {
    this.#context = context;
  }

  /** Rows that are complete; those before are forgotten. */
  take(): FileRecord[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  open(name: string, attributes: string): void {
    if (name === 'row') this.#openRow(attributes);
    else if (name === 'c') this.#openCell(attributes);
    else if (name === 'rPh') this.#isReading = true;
    else if (name === 'v' || name === 't') this.#isText = !this.#isReading;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#isText = false;
    else if (name === 'rPh') this.#isReading = false;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row') this.#closeRow();
  }

  text(text: string): void {
    if (!this.#isText) return;
    this.#text += text;
    if (this.#text.length > importLimits.rowBytes) throw this.#tooLong();
  }

  #openRow(attributes: string): void {
    const line = Number(readAttribute(attributes, 'r') ?? this.#line + 1);
    if (!(line > this.#line)) throw damaged(`a sheet whose row ${this.#line + 1} is out of place`);
    this.#line = line;
    this.#column = -1;
    this.#cells = [];
    this.#characters = 0;
  }

  #openCell(attributes: string): void {
    const reference = readAttribute(attributes, 'r');
    this.#column = reference === null ? this.#column + 1 : columnOf(reference);
    this.#type = readAttribute(attributes, 't') ?? 'n';
    this.#style = Number(readAttribute(attributes, 's') ?? 0);
    this.#text = '';
  }

  #closeCell(): void {
    const value = this.#cellText();
    if (value === '') return;
    const column = Math.min(this.#column, keptColumns - 1);
    while (this.#cells.length < column) this.#cells.push('');
    this.#cells[column] = value;
    this.#characters += value.length;
    if (this.#characters > importLimits.rowBytes) throw this.#tooLong();
  }

  #cellText(): string {
    const { strings, dateStyles, epoch } = this.#context;
    switch (this.#type) {
      case 's':
        return strings[Number(this.#text)] ?? '';
      case 'b':
        return this.#text === '' ? '' : String(this.#text === '1');
      case 'e':
        return '';
      case 'n':
        if (this.#text === '') return '';
        return dateStyles[this.#style] ? dateText(this.#text, epoch) : numberText(this.#text);
      default:
        return unescapeText(this.#text);
    }
  }

  #closeRow(): void {
    if (this.#cells.every((cell) => cell.trim() === '')) return;
    this.#rows.push({ line: this.#line, cells: this.#cells });
  }

  #tooLong(): UnreadableWorkbook {
    const message = `Expected rows of at most 1 MB, found a longer one: row ${this.#line}.`;
    return new UnreadableWorkbook('row_too_long', message, this.#line);
  }
}

/** @param reference such as `AB12` @returns 0 = first */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]{1,3}/.exec(reference)?.[0] ?? '') {
    column = column * 26 + letter.charCodeAt(0) - 64;
  }
  if (column === 0) throw damaged(`a cell in no column: "${reference.slice(0, 10)}"`);
  return column - 1;
}
