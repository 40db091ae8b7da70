import { useEffect, useRef, useState } from 'react';
import type { ProfileView } from '#domain/profile/profile-view.ts';
import { useAnnouncedFetcher } from '../../forms/use-announced-fetcher.ts';
import { draftOf, emptyDraft, inputOf, type ProfileDraft } from './profile-draft.ts';

/**
 * A profile under the pen: what is written, what is wrong with it, and saving.
 * @param profile null = it is not saved yet
 */
export function useProfileDraft(profile: ProfileView | null) {
  const saved = profile ? draftOf(profile) : emptyDraft;
  const [draft, setDraft] = useState(saved);
  /** Counts how often the draft was replaced as a whole: an editor begins anew then. */
  const [edition, setEdition] = useState(0);
  const isSaving = useRef(false);
  const fetcher = useAnnouncedFetcher();
  const refusal = fetcher.data?.ok === false ? fetcher.data.refusal : null;
  const isDirty = JSON.stringify(draft) !== JSON.stringify(saved);
  const version = profile?.updatedAt;

  function replace(next: ProfileDraft) {
    setDraft(next);
    setEdition((number) => number + 1);
  }

  // What was saved may read a little differently: a signature is cleaned, a text tidied.
  useEffect(() => {
    if (isSaving.current && profile) replace(draftOf(profile));
    isSaving.current = false;
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- a new version, not a new object
  }, [version]);

  return {
    draft,
    change: (part: Partial<ProfileDraft>) => setDraft((now) => ({ ...now, ...part })),
    edition,
    discard: () => replace(saved),
    save: () => {
      isSaving.current = true;
      fetcher.submit(JSON.stringify(inputOf(draft)), {
        method: 'post',
        encType: 'application/json',
      });
    },
    isDirty,
    /** Leaving is free once a save is under way and was not refused. */
    mayLeave: () => !isDirty || (isSaving.current && refusal === null),
    isPending: fetcher.state !== 'idle',
    /** By field path. */
    errors: refusal?.fields ?? {},
  };
}
