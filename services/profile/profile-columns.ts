import { saysNothing } from '#domain/email/says-nothing.ts';
import type { ProfileChanges } from '#db/queries/profile/profile-rows.ts';
import type { SaveDefaultProfileInput } from '#domain/profile/save-default-profile-input.ts';
import { tidyDocumentText } from '#domain/document/tidy-document-text.ts';
import { htmlToPlainText } from '#integrations/html/html-to-plain-text.ts';
import { sanitizeSignature } from '#integrations/html/sanitize-signature.ts';
import type { z } from 'zod';

type Fields = z.output<typeof SaveDefaultProfileInput>;

/** What a person said, as it is stored: the signature harmless and as text, the résumé tidied. */
export function profileColumns(fields: Fields): ProfileChanges {
  const { signatureHtml, resumeText, ...others } = fields;
  return {
    ...others,
    ...(signatureHtml !== undefined && signatureColumns(signatureHtml)),
    ...(resumeText !== undefined && resumeColumns(resumeText)),
  };
}

function signatureColumns(html: string): ProfileChanges {
  const clean = sanitizeSignature(html);
  const text = htmlToPlainText(clean);
  const isEmpty = saysNothing({ bodyText: text, bodyHtml: clean });
  return { signatureHtml: isEmpty ? '' : clean, signatureText: text };
}

/** Edited text is still of the file that it came from. */
function resumeColumns(text: string | null): ProfileChanges {
  const tidied = text === null ? '' : tidyDocumentText(text);
  if (tidied !== '') return { resumeText: tidied };
  return { resumeText: null, resumeFileName: null, resumeUploadedAt: null };
}
