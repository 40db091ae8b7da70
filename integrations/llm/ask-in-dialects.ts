import type OpenAI from 'openai';
import { chatObjectDialect, chatSchemaDialect } from './chat-dialects.ts';
import { isFormatUnknown, isPathUnknown } from './is-unknown-to-server.ts';
import type { CompletionCall } from './llm-client.ts';
import { responsesDialect } from './responses-dialect.ts';
import type { ServerAnswer } from './server-answer.ts';

const bestFirst = [responsesDialect, chatSchemaDialect, chatObjectDialect];

/**
 * Asks in the best dialect that the server understands, and remembers which one that was. A dialect
 * that the server does not know costs nothing: it is refused before a model runs.
 */
export function askInDialects(
  openai: OpenAI,
  model: string,
): (call: CompletionCall) => Promise<ServerAnswer> {
  let understood = 0;
  return async (call) => {
    for (let index = understood; ; index++) {
      const dialect = bestFirst[index];
      if (!dialect) throw new Error('the last dialect throws what it cannot do');
      try {
        const answer = await dialect.ask(openai, model, call);
        understood = index;
        return answer;
      } catch (thrown) {
        const isLast = index === bestFirst.length - 1;
        const isUnknown = isFormatUnknown(thrown) || (index === 0 && isPathUnknown(thrown));
        if (isLast || !isUnknown) throw thrown;
      }
    }
  };
}
