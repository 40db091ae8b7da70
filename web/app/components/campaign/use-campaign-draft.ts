import { useNavigation, useSubmit } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import { CreateCampaignInput } from '#domain/campaign/create-campaign-input.ts';
import type { Refusal } from '../../errors/refusal.ts';
import { fieldErrors } from '../../forms/field-errors.ts';
import { useImpact } from './use-impact.ts';
import { inputOf, type CampaignDraft } from './campaign-draft.ts';

/** A campaign under the pen: its text, what is still wrong with it, and saving. */
export function useCampaignDraft(
  initial: CampaignDraft,
  refusal: Refusal | undefined,
  impactAddress: string | null,
) {
  const [draft, setDraft] = useState(initial);
  const [wasTried, setWasTried] = useState(false);
  const isSaving = useRef(false);
  const submit = useSubmit();
  const impact = useImpact(impactAddress);
  const isPending = useNavigation().state !== 'idle';

  const checked = CreateCampaignInput.safeParse(inputOf(draft));
  const found = checked.success ? {} : fieldErrors(checked.error);

  // A refused save leaves the work unsaved, so leaving must ask again.
  useEffect(() => {
    if (refusal) isSaving.current = false;
  }, [refusal]);

  function review() {
    setWasTried(true);
    if (!checked.success) return;
    const isOtherSequence = draft.steps !== initial.steps;
    if (!(isOtherSequence && impact.ask(inputOf(draft).steps))) save();
  }

  function save() {
    impact.close();
    isSaving.current = true;
    submit(JSON.stringify(inputOf(draft)), { method: 'post', encType: 'application/json' });
  }

  return {
    draft,
    change: (part: Partial<CampaignDraft>) => setDraft({ ...draft, ...part }),
    /** By field path; none before the first attempt to save. */
    errors: wasTried ? { ...refusal?.fields, ...found } : {},
    isIncomplete: wasTried && !checked.success,
    isPending: isPending || impact.isAsking,
    impact,
    isDirty: () => draft !== initial && !isSaving.current,
    /** Checks the draft and, where people are under way, shows first whom it concerns. */
    review,
    save,
  };
}
