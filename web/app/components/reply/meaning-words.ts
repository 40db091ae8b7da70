import type { ReplyMeaning } from '#domain/reply/meaning/reply-meaning.ts';
import type { Tone } from '../ui/tone.ts';

/** What a reply can mean, as a person would say it, and how that looks. */
export const meaningWords: Readonly<
  Record<ReplyMeaning | 'unknown', { label: string; tone: Tone }>
> = {
  interested: { label: 'Interested', tone: 'good' },
  meeting: { label: 'Meeting', tone: 'good' },
  referral: { label: 'Referral', tone: 'good' },
  question: { label: 'Question', tone: 'info' },
  not_now: { label: 'Not now', tone: 'warn' },
  not_interested: { label: 'Not interested', tone: 'bad' },
  other: { label: 'Something else', tone: 'neutral' },
  unknown: { label: 'Not judged yet', tone: 'neutral' },
};
