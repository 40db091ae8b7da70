import { z } from 'zod';
import { lintRules } from '#domain/writing/finding.ts';
import { WrittenEmail } from '#domain/writing/written-email.ts';
import firstMails from './recorded/first-mails.json' with { type: 'json' };
import hostileTexts from './recorded/hostile-texts.json' with { type: 'json' };
import laterMails from './recorded/later-mails.json' with { type: 'json' };

const Recorded = z.record(
  z.string(),
  z.object({
    /** What a good writer answers. */
    good: WrittenEmail,
    /** What a writer answers who invents, forgets or obeys, and the rules that have to notice. */
    bad: z.array(z.object({ rules: z.array(z.enum(lintRules)), answer: WrittenEmail })),
  }),
);

/** Answers by the name of their case. */
export const recordedAnswers = Recorded.parse({ ...firstMails, ...laterMails, ...hostileTexts });
