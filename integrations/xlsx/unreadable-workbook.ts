import type { ImportError } from '#domain/import/import-state.ts';

/** A workbook that cannot be read, or must not be. */
export class UnreadableWorkbook extends Error {
  readonly importError: ImportError;

  constructor(code: ImportError['code'], message: string, line: number | null = null) {
    super(message);
    this.importError = { code, line, message };
  }
}

export function damaged(found: string): UnreadableWorkbook {
  return new UnreadableWorkbook('bad_workbook', `Expected an Excel workbook, found ${found}.`);
}
