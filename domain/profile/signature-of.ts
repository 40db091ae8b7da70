import type { Signature } from '../email/sign-text.ts';

/** null = there is none: an image alone is one. */
export function signatureOf(
  profile: { readonly signatureHtml: string; readonly signatureText: string } | null,
): Signature | null {
  if (!profile || profile.signatureHtml === '') return null;
  return { html: profile.signatureHtml, text: profile.signatureText };
}
