import { useFetcher } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import { toast } from 'sonner';
import { CreateTemplateInput } from '#domain/template/create-template-input.ts';
import type { TemplateView } from '#domain/template/template-view.ts';
import { changedParts } from '#domain/template/template-words.ts';
import type { Outcome } from '../../errors/attempt.ts';
import { fieldErrors } from '../../forms/field-errors.ts';
import { draftOf, wordsOfDraft, type TemplateDraft } from './template-draft.ts';

interface TemplateWriting {
  /** As the server has it; null = it is not saved yet. */
  template: TemplateView | null;
  initial: TemplateDraft;
  /** Where a new one is put. */
  folderId: string | null;
}

/**
 * A template under the pen. Somebody else may save it meanwhile: the draft then stays as it is, and whoever
 * writes decides which words are to stand.
 */
export function useTemplateDraft({ template, initial, folderId }: TemplateWriting) {
  const [draft, setDraft] = useState(initial);
  /** What the draft was begun from. */
  const [base, setBase] = useState(template);
  /** Counts how often the draft was replaced as a whole: an editor begins anew then. */
  const [edition, setEdition] = useState(0);
  const [wasTried, setWasTried] = useState(false);
  const isSaving = useRef(false);
  const fetcher = useFetcher<Outcome<string>>();
  const refusal = fetcher.data?.ok === false ? fetcher.data.refusal : null;
  const written = wordsOfDraft(draft);
  const checked = CreateTemplateInput.safeParse(written);
  const found = checked.success ? {} : fieldErrors(checked.error);
  const words = checked.success ? wordsOfDraft(draftOf(checked.data)) : written;
  const isDirty = base ? changedParts(base, words).length > 0 : draft !== initial;
  const theirs = base && template && template.version > base.version ? template : null;

  function replace(next: TemplateDraft) {
    setDraft(next);
    setEdition((number) => number + 1);
  }

  const isAsTheirs = theirs !== null && changedParts(theirs, words).length === 0;

  // A later version is taken over where nothing is lost by it: nothing was written, or it says the same.
  useEffect(() => {
    if (!theirs || (isDirty && !isAsTheirs)) return;
    setBase(theirs);
    if (isAsTheirs) return;
    setDraft(draftOf(theirs));
    setEdition((number) => number + 1);
  }, [theirs, isDirty, isAsTheirs]);

  useEffect(() => {
    const outcome = fetcher.data;
    if (!outcome) return;
    isSaving.current = false;
    if (outcome.ok) toast.success(outcome.value);
  }, [fetcher.data]);

  function save(version: number | null) {
    setWasTried(true);
    if (!checked.success || fetcher.state !== 'idle') return;
    isSaving.current = true;
    const input = version === null ? { ...words, folderId } : { ...words, version };
    fetcher.submit(JSON.stringify(input), { method: 'post', encType: 'application/json' });
  }

  return {
    draft,
    words,
    edition,
    change: (part: Partial<TemplateDraft>) => setDraft((now) => ({ ...now, ...part })),
    discard: () => replace(base ? draftOf(base) : initial),
    save: () => save(base?.version ?? null),
    /** What somebody else saved while the draft was written; null = nobody has. */
    theirs: isDirty && !isAsTheirs ? theirs : null,
    saveOverTheirs: () => save(theirs?.version ?? null),
    takeTheirs: () => {
      if (!theirs) return;
      const mine = draft;
      replace(draftOf(theirs));
      setBase(theirs);
      toast.success('Their text stands here now', {
        duration: 10_000,
        action: { label: 'Undo', onClick: () => replace(mine) },
      });
    },
    isDirty,
    mayLeave: () => !isDirty || isSaving.current,
    isPending: fetcher.state !== 'idle',
    /** By field; none before the first attempt to save. */
    errors: wasTried ? { ...refusal?.fields, ...found } : {},
    /** Why the last attempt was refused, where no field says it. */
    problem: refusal && Object.keys(refusal.fields).length === 0 ? refusal.message : null,
  };
}
