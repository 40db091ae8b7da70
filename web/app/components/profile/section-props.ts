import type { ProfileDraft } from './profile-draft.ts';

/** What every part of the form is given. */
export interface SectionProps {
  readonly draft: ProfileDraft;
  /** By field path. */
  readonly errors: Readonly<Record<string, string>>;
  readonly disabled: boolean;
  readonly onChange: (part: Partial<ProfileDraft>) => void;
}
