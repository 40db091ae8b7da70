import type { Transaction } from '#db/client.ts';
import type { OutboundEmailRow } from '#db/queries/outbound-email/lock-email-of-step.ts';
import { saysNothing } from '#domain/email/says-nothing.ts';
import { textToHtml } from '#domain/email/text-to-html.ts';
import { AppError } from '#domain/shared/app-error.ts';
import { mailBodies } from '#integrations/html/mail-bodies.ts';
import { checkEmailFiles } from '../file/check-email-files.ts';

export type EditedBodies = { bodyText?: string | undefined; bodyHtml?: string | undefined };

/**
 * What a person made of a mail; null = they left it as it is, byte for byte.
 * @throws AppError invalid_input when nothing is left of it, or it shows a file that is not there
 */
export async function editBodies(
  tx: Transaction,
  email: OutboundEmailRow,
  edit: EditedBodies,
): Promise<Pick<OutboundEmailRow, 'bodyText' | 'bodyHtml' | 'format'> | null> {
  if (edit.bodyHtml !== undefined) return editHtml(tx, email, edit.bodyHtml);
  const { bodyText } = edit;
  if (bodyText === undefined || bodyText === email.bodyText) return null;
  return { bodyText, bodyHtml: textToHtml(bodyText), format: 'text' };
}

async function editHtml(tx: Transaction, email: OutboundEmailRow, html: string) {
  const bodies = mailBodies({ text: null, html });
  const { bodyHtml: before } = mailBodies({ text: null, html: email.bodyHtml });
  if (bodies.bodyHtml === before) return null;
  if (saysNothing(bodies)) {
    const message = 'Write what this email says.';
    throw new AppError('invalid_input', message, { details: { fields: { bodyHtml: message } } });
  }
  const { attachmentIds } = email;
  const shown = { body: bodies.bodyHtml, format: 'html' as const, attachmentIds, path: [] };
  await checkEmailFiles(tx, [shown]);
  return { ...bodies, format: 'html' as const };
}
