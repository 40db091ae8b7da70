import { z } from 'zod';

/** Where a fact may come from; each is a part of the prompt under the same label. */
export const factSources = [
  'brief',
  'sender',
  'recipient',
  'company',
  'thread',
  'knowledge',
  'instruction',
] as const;

export type FactSource = (typeof factSources)[number];

/**
 * What the model answers. Every field is required and nothing is optional, which OpenAI's strict
 * structured output asks for (platform.openai.com/docs/guides/structured-outputs).
 */
export const WrittenEmail = z.object({
  subject: z.string().describe('One line; empty when the mail goes on in its thread.'),
  body: z.string().describe('Plain text, paragraphs parted by one blank line, no signature.'),
  facts: z
    .array(
      z.object({
        text: z.string().describe('The fact in the words of its source.'),
        source: z.enum(factSources).describe('Label of the block that states it.'),
      }),
    )
    .describe('Each fact about the recipient, their company or the sender that the body uses.'),
  confidence: z
    .number()
    .min(0)
    .max(1)
    .describe('How sure you are that the sender would send this unchanged.'),
});

export type WrittenEmail = z.infer<typeof WrittenEmail>;
