export const importStates = ['queued', 'running', 'completed', 'failed'] as const;

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
] as const;
export type ImportErrorCode = (typeof importErrorCodes)[number];

/** Why a file as a whole could not be read. */
export type ImportError = { code: ImportErrorCode; line: number | null; message: string };
