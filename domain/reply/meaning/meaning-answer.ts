import { z } from 'zod';
import { replyMeanings } from './reply-meaning.ts';

/** What the model answers; nothing is optional, which strict structured output asks for. */
export const MeaningAnswer = z.object({
  meaning: z
    .enum([...replyMeanings, 'unclear'])
    .describe('"unclear" when two readings are possible.'),
  confidence: z
    .number()
    .min(0)
    .max(1)
    .describe('How sure you are that a person would say the same.'),
  because: z.string().describe('One short sentence in English for the sender: why.'),
});
export type MeaningAnswer = z.infer<typeof MeaningAnswer>;
