import { createHash } from 'node:crypto';
import { fileRows } from '#db/queries/file/file-rows.ts';
import { mostFileBytes } from '#domain/file/file-limits.ts';
import { formatBytes } from '#domain/file/format-bytes.ts';
import type { FileView } from '#domain/file/file-view.ts';
import { mediaTypeOf } from '#domain/file/media-type-of.ts';
import { UploadFileInput } from '#domain/file/upload-file-input.ts';
import { AppError } from '#domain/shared/app-error.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { readAtMost } from '../read-at-most.ts';
import { findDanger } from './find-danger.ts';
import { refuseOverfull } from './refuse-overfull.ts';
import { viewFile } from './view-file.ts';

/**
 * Keeps a file for emails to attach or to show. The same file twice is one.
 * @throws AppError forbidden; invalid_input when it is empty, too large, or of a type that mail programs
 * refuse; conflict when the workspace has no room for it; and whatever `file` throws
 */
export async function uploadFile(call: {
  ctx: VerbContext;
  input: UploadFileInput;
  file: AsyncIterable<Uint8Array>;
}): Promise<FileView> {
  const { ctx, file } = call;
  authorize(ctx.access, 'write');
  const { fileName: name } = parseInput(UploadFileInput, call.input);
  const content = await readAtMost(file, mostFileBytes);
  if (!content) throw refusal(`${name} is larger than ${formatBytes(mostFileBytes)}.`);
  if (content.byteLength === 0) throw refusal(`${name} is empty.`);
  const danger = findDanger(name, content);
  if (danger) throw refusal(danger);
  const { workspaceId } = ctx.access;
  const sha256 = createHash('sha256').update(content).digest('hex');
  const mediaType = mediaTypeOf(name, content);
  return changeWorkspace(ctx, async ({ tx, audit }) => {
    const byteSize = content.byteLength;
    const row = await fileRows.insert(tx, {
      workspaceId,
      name,
      mediaType,
      byteSize,
      sha256,
      content,
    });
    await refuseOverfull(tx, row);
    await audit('uploadFile', row.id, { mediaType, byteSize });
    return viewFile(row);
  });
}

function refusal(message: string): AppError {
  return new AppError('invalid_input', message, { details: { fields: { file: message } } });
}
