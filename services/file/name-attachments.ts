import type { Transaction } from '#db/client.ts';
import { fileRows } from '#db/queries/file/file-rows.ts';
import type { AttachmentView } from '#domain/file/attachment-view.ts';

/** Reads, in one query, what is attached to several emails. @returns the attachments of one */
export async function nameAttachments(
  tx: Transaction,
  emails: readonly { readonly attachmentIds: readonly string[] }[],
): Promise<(ids: readonly string[]) => AttachmentView[]> {
  const all = new Set(emails.flatMap(({ attachmentIds }) => attachmentIds));
  const rows = await fileRows.list(tx, [...all]);
  return (ids) =>
    ids.flatMap((id) => {
      const row = rows.find((each) => each.id === id);
      return row ? [{ id, name: row.name, byteSize: row.byteSize }] : [];
    });
}
