import { addressesMachine } from '#domain/reply/meaning/addresses-machine.ts';
import { MeaningAnswer } from '#domain/reply/meaning/meaning-answer.ts';
import { meaningPrompt } from '#domain/reply/meaning/meaning-prompt.ts';
import {
  readMeaningAnswer,
  unknownMeaning,
  type AskedMeaning,
} from '#domain/reply/meaning/read-meaning-answer.ts';
import { unquotedText } from '#domain/reply/unquoted-text.ts';
import type { Completion, LlmClient } from '#integrations/llm/llm-client.ts';

/** An answer has some 50; the rest is for models that think before they answer. */
const maxOutputTokens = 2_000;

/**
 * Asks the model what a reply means, where that is worth it.
 * @returns with the completion that was paid for, if one was
 * @throws ProviderError as the model's server failed
 */
export async function askModel(
  llm: LlmClient,
  { text, sent }: { text: string; sent: string | null },
  signal: AbortSignal,
): Promise<{ asked: AskedMeaning; completion: Completion | null }> {
  const reply = unquotedText(text);
  if (reply === '') return { asked: unknownMeaning('There is no text in it.'), completion: null };
  if (addressesMachine(reply)) {
    const because = 'It tries to tell a program what to do: read it yourself.';
    return { asked: unknownMeaning(because), completion: null };
  }
  const completion = await llm.complete({
    messages: meaningPrompt({ sent, reply }),
    schemaName: 'reply_meaning',
    schema: MeaningAnswer,
    maxOutputTokens,
    signal,
  });
  return { asked: readMeaningAnswer(completion.value), completion };
}
