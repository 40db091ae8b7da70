import { UnreadableArchive } from '../zip/unreadable-archive.ts';
import { damaged, UnreadableWorkbook } from './unreadable-workbook.ts';

/** What is wrong with a workbook, be it in the archive around it; null = the fault is ours. */
export function workbookFault(error: unknown): UnreadableWorkbook | null {
  if (error instanceof UnreadableWorkbook) return error;
  if (!(error instanceof UnreadableArchive)) return null;
  switch (error.fault) {
    case 'damaged':
      return damaged(error.message);
    case 'unknown_packing':
      return damaged('an archive packed in a way that Excel does not know');
    case 'larger_than_declared': {
      const message = 'The workbook unpacks to more than it declares. It was not opened.';
      return new UnreadableWorkbook('workbook_too_large', message);
    }
  }
}
