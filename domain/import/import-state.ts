/**
 * draft: uploaded, a person decides what the columns mean · reviewing, reviewed: read once without writing,
 * its counts say what would happen · queued, running: becoming contacts · completed, failed, canceled: what
 * was written stays · undoing, undone: taken back.
 */
export const importStates = [
  'draft',
  'reviewing',
  'reviewed',
  'queued',
  'running',
  'completed',
  'failed',
  'canceled',
  'undoing',
  'undone',
] as const;
export type ImportState = (typeof importStates)[number];

/** Where the rows come from. */
export const importSources = ['file', 'notion'] as const;

/** What happens to a row whose address the workspace already has. */
export const duplicatePolicies = ['skip', 'update'] as const;
export type DuplicatePolicy = (typeof duplicatePolicies)[number];

export const importErrorCodes = [
  'empty_file',
  'not_csv',
  'missing_columns',
  'unknown_columns',
  'too_many_columns',
  'unclosed_quote',
  'row_too_long',
  'too_many_rows',
  'bad_workbook',
  'workbook_too_large',
  'unknown_sheet',
  'bad_json',
  'notion_disconnected',
  'notion_database_gone',
] as const;
export type ImportErrorCode = (typeof importErrorCodes)[number];

/** Why a file as a whole could not be read. */
export type ImportError = { code: ImportErrorCode; line: number | null; message: string };
