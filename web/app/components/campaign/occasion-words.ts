import type { StepOccasion } from './draft-step.ts';

/** What is behind an email, as a person chooses it. */
export const occasionWords: Readonly<Record<StepOccasion, { label: string; hint: string }>> = {
  meeting_follow_up: {
    label: 'after a meeting',
    hint: 'Say in the brief what was talked about and what comes next.',
  },
  re_engagement: {
    label: 'contact went quiet some time ago',
    hint: 'It picks up the earlier mails, from whichever campaign they were.',
  },
  product_update: {
    label: 'something new to tell',
    hint: 'Say in the brief what is new and whom it helps.',
  },
  event_invitation: {
    label: 'an invitation to an event',
    hint: 'Say in the brief what, when and where.',
  },
};

/** When nothing else is behind it. */
export const noOccasion = {
  label: 'none: it comes in its turn',
  hint: 'A first email introduces you; a follow-up refers to the one before.',
};
