export const importStates = ['queued', 'running', 'completed', 'failed'] as const;
export type ImportState = (typeof importStates)[number];

/** What happens to a row whose address the workspace already has. */
export const duplicatePolicies = ['skip', 'update'] as const;
export type DuplicatePolicy = (typeof duplicatePolicies)[number];

/** Why a file as a whole could not be read. */
export type ImportError = { code: string; line: number | null; message: string };
