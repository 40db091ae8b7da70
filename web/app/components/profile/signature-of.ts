import type { Signature } from '#domain/email/sign-text.ts';
import type { ProfileView } from '#domain/profile/profile-view.ts';

/** How emails are signed that are written as a profile. @param profileId null = as the default one */
export function signatureOf(
  profiles: readonly ProfileView[],
  profileId: string | null,
): Signature | null {
  const profile = profiles.find(({ id, isDefault }) =>
    profileId === null ? isDefault : id === profileId,
  );
  if (!profile?.signatureHtml) return null;
  return { html: profile.signatureHtml, text: profile.signatureText };
}
