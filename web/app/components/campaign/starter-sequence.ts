import { draftStep, type DraftStep } from './draft-step.ts';

/** A new campaign begins as something to change rather than as an empty page. */
export const starterSequence: readonly DraftStep[] = [
  draftStep('first', {
    delay: 'PT0S',
    subject: 'A thought for {{company|your team}}',
    body: `Hi {{firstName|there}},

I came across {{company|your team}} and what you do there as {{role|part of it}}. I have an idea that could help, and it fits into one short call.

Would next week suit you?

{{sender.name}}`,
  }),
  draftStep('second', {
    delay: 'P3D',
    body: `Hi {{firstName|there}},

I wanted to make sure my note reached you. If somebody else at {{company|your company}} looks after this, I am glad to write to them instead.

{{sender.name}}`,
  }),
  draftStep('third', {
    delay: 'P4D',
    body: `Hi {{firstName|there}},

This is my last note. If the time is wrong, a word is enough and I will not write again.

{{sender.name}}`,
  }),
];
