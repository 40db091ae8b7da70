import type { SoughtMeaning } from '#domain/reply/meaning/sought-meaning.ts';
import type { Tone } from '../ui/tone.ts';

/** What a reply can mean, as a person would say it, and how that looks. */
export const meaningWords: Readonly<
  Record<SoughtMeaning, { readonly label: string; readonly tone: Tone }>
> = {
  positive: { label: 'Positive', tone: 'good' },
  interested: { label: 'Interested', tone: 'good' },
  meeting: { label: 'Meeting', tone: 'good' },
  referral: { label: 'Referral', tone: 'good' },
  question: { label: 'Question', tone: 'info' },
  not_now: { label: 'Not now', tone: 'warn' },
  not_interested: { label: 'Not interested', tone: 'bad' },
  other: { label: 'Something else', tone: 'neutral' },
  unknown: { label: 'Not judged yet', tone: 'neutral' },
};
