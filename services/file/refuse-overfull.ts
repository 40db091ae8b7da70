import type { Transaction } from '#db/client.ts';
import { fileRows, type FileRow } from '#db/queries/file/file-rows.ts';
import { lockWorkspace } from '#db/queries/workspace/lock-workspace.ts';
import { mostFileBytesOfWorkspace } from '#domain/file/file-limits.ts';
import { formatBytes } from '#domain/file/format-bytes.ts';
import { AppError } from '#domain/shared/app-error.ts';

/**
 * Takes no file in for which there is no room; several at once are counted one after the other.
 * @param file that this transaction has stored
 * @throws AppError conflict
 */
export async function refuseOverfull(
  tx: Transaction,
  { workspaceId, name, byteSize }: FileRow,
): Promise<void> {
  await lockWorkspace(tx, workspaceId);
  const bytes = await fileRows.countBytes(tx);
  if (bytes <= mostFileBytesOfWorkspace) return;
  const left = formatBytes(Math.max(0, mostFileBytesOfWorkspace - (bytes - byteSize)));
  const message =
    `There is no room for ${name}: a workspace keeps ${formatBytes(mostFileBytesOfWorkspace)} of files, ` +
    `and ${left} are left. What no email needs any more makes room a day after it is taken out.`;
  throw new AppError('conflict', message, { details: { fields: { file: message } } });
}
