import type { Transaction } from '#db/client.ts';
import { fileRows } from '#db/queries/file/file-rows.ts';
import { fileFault, shownFileIds, type EmailWithFiles } from '#domain/file/file-fault.ts';
import { AppError } from '#domain/shared/app-error.ts';

/**
 * Whether all files that emails take along or show are there and not too large together; they stay there
 * until the transaction has kept who refers to them.
 * @param emails.path of the email in the input, for the field that is named: `steps.0`
 * @throws AppError invalid_input, naming the file and the field
 */
export async function checkEmailFiles(
  tx: Transaction,
  emails: readonly (EmailWithFiles & { readonly path: readonly (string | number)[] })[],
): Promise<void> {
  const ids = emails.flatMap((email) => [...email.attachmentIds, ...shownFileIds(email)]);
  const known = await fileRows.hold(tx, [...new Set(ids)]);
  for (const { path, ...email } of emails) {
    const fault = fileFault(email, known);
    if (!fault) continue;
    const field = [...path, fault.field].join('.');
    throw new AppError('invalid_input', fault.message, {
      details: { fields: { [field]: fault.message } },
    });
  }
}
