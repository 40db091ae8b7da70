import { languageNames } from '../language/language-names.ts';
import { expectedLanguage } from '../language/expected-language.ts';
import { lengthLimits } from '../length-limits.ts';
import type { WritingInputs } from '../writing-inputs.ts';
import type { WritingKind } from '../writing-kind.ts';

const tasks: Readonly<Record<WritingKind, string>> = {
  first:
    'Write the first mail to somebody who does not know the sender. Do not pretend that there was contact before.',
  follow_up:
    'Write a follow-up: the recipient has not answered the last mail. Refer to the earlier mail in a few words, add one new thought and repeat nothing of what was said.',
  meeting_follow_up:
    'Write after a meeting: thank briefly, refer to what was talked about as the blocks tell it, and name the next step.',
  re_engagement:
    'Write to somebody the sender was in touch with and then lost. Refer to the earlier contact and give an honest reason to write now.',
  product_update:
    'Write about something new, as the brief tells it: one thing, why it matters to this recipient, where to see more.',
  event_invitation:
    'Invite to an event as the brief tells it: what, when, where, why it may interest this recipient, how to answer.',
};

/** Our own words before the blocks: what to write, how long, in which language. */
export function writingTask(inputs: WritingInputs, isRewrite: boolean): string {
  const language = expectedLanguage(inputs);
  const { least, most } = lengthLimits[inputs.kind];
  return [
    `Task: ${tasks[inputs.kind]}`,
    `Length of the body: ${least} to ${most} words.`,
    `Language: ${language ? languageNames[language] : 'as the brief asks, else that of the brief'}.`,
    inputs.needsSubject
      ? 'Subject: one short, honest line without "Re:".'
      : 'Subject: leave it empty; the mail goes on in its thread.',
    ...(isRewrite
      ? [
          'The block "answer" is your last answer and the block "faults" what is wrong with it. Write the mail anew without these faults.',
        ]
      : []),
  ].join('\n');
}
