import type { CampaignSettings } from '#domain/campaign/campaign-settings.ts';
import type { CampaignView, StepView } from '#domain/campaign/campaign-view.ts';
import type { CreateCampaignInput } from '#domain/campaign/create-campaign-input.ts';
import { draftStep, type DraftStep, type DraftTarget, type DraftWords } from './draft-step.ts';

/** A campaign while it is being written. */
export interface CampaignDraft {
  readonly name: string;
  readonly mailboxIds: readonly string[];
  /** null = the default profile, whichever it is at the time. */
  readonly profileId: string | null;
  readonly steps: readonly DraftStep[];
  readonly settings: CampaignSettings;
}

export const defaultSettings: CampaignSettings = {
  dailyLimit: null,
  maxNewPerDay: null,
  window: null,
  stopOnCompanyReply: false,
  approval: 'none',
  staleness: 'send_next_window',
  staleAfter: 'PT1H',
};

export function draftOf(campaign: CampaignView): CampaignDraft {
  const { name, mailboxIds, profileId, settings, steps } = campaign;
  const draftSteps = steps.map((step) => draftStepOf(step, steps));
  return { name, mailboxIds, profileId, settings, steps: draftSteps };
}

function draftStepOf(step: StepView, steps: readonly StepView[]): DraftStep {
  const { id, kind, delay, dayCount, writer, occasion } = step;
  const { variants, until, title, branch } = step;
  const target = (to: 'next' | 'end' | number): DraftTarget => {
    if (typeof to !== 'number') return to;
    const led = steps[to];
    return led ? { key: led.id } : 'next';
  };
  return draftStep(id, {
    id,
    kind,
    delay,
    dayCount,
    writer,
    ...draftWords(step),
    occasion,
    title: title ?? '',
    ...(variants && { ownWeight: variants.ownWeight, others: variants.others.map(draftText) }),
    ...(until && { until }),
    ...(branch && {
      branch: { ...branch, onTrue: target(branch.onTrue), onFalse: target(branch.onFalse) },
    }),
  });
}

/** Stored without what is usual: plain text, nothing attached. */
function draftWords({ subject, body, brief, format, attachmentIds }: StoredWords): DraftWords {
  return {
    subject: subject ?? '',
    body: body ?? '',
    format: format ?? 'text',
    attachmentIds: attachmentIds ?? [],
    brief: brief ?? '',
  };
}

type StoredText = NonNullable<StepView['variants']>['others'][number];
type StoredWords = Omit<StoredText, 'key' | 'weight'>;

function draftText(text: StoredText) {
  return { key: text.key, weight: text.weight, ...draftWords(text) };
}

/** What the verbs take. */
export function inputOf(draft: CampaignDraft): CreateCampaignInput {
  const { name, mailboxIds, profileId, settings, steps } = draft;
  return {
    name,
    profileId,
    mailboxIds: [...mailboxIds],
    settings,
    steps: steps.map((step) => stepInputOf(step, steps)),
  };
}

type StepInput = CreateCampaignInput['steps'][number];

function stepInputOf(step: DraftStep, steps: readonly DraftStep[]): StepInput {
  const { kind, delay, dayCount, body, until, title, branch } = step;
  const common = { ...(step.id !== null && { id: step.id }), delay, dayCount };
  switch (kind) {
    case 'email':
      return { ...common, kind, ...emailInputOf(step) };
    case 'wait':
      return { ...common, kind, until };
    case 'task':
      return { ...common, kind, title, body: body.trim() || null };
    case 'branch': {
      const { condition, onTrue, onFalse } = branch;
      const ends = { onTrue: targetOf(onTrue, steps), onFalse: targetOf(onFalse, steps) };
      return { ...common, kind, branch: { condition, ...ends } };
    }
  }
}

/** A brief is kept only where the model reads it. */
function emailInputOf({ writer, occasion, ownWeight, others, ...own }: DraftStep) {
  const words = ({ subject, body, format, attachmentIds, brief }: DraftWords) => ({
    subject: subject.trim() || null,
    body,
    format,
    attachmentIds: [...attachmentIds],
    ...(writer === 'ai' && { brief }),
  });
  const texts = others.map((other) => ({ key: other.key, weight: other.weight, ...words(other) }));
  return {
    writer,
    ...words(own),
    ...(writer === 'ai' && { occasion }),
    variants: texts.length > 0 ? { ownWeight, others: texts } : null,
  };
}

/** A step that was taken out leads no longer anywhere: its branch goes on with the next. */
function targetOf(target: DraftTarget, steps: readonly DraftStep[]): 'next' | 'end' | number {
  if (typeof target === 'string') return target;
  const position = steps.findIndex(({ key }) => key === target.key);
  return position === -1 ? 'next' : position;
}
