import type { CannedAnswer } from './start-strict-llm.ts';

/** A model that does not want to, in the words of the endpoint that was asked. aimock never declines. */
export function declinedAnswer(path: string, refusal: string): CannedAnswer | null {
  if (!/\/(?:responses|chat\/completions)$/.test(path)) return null;
  const body = path.endsWith('/responses')
    ? { status: 'completed', output: [{ content: [{ type: 'refusal', refusal }] }] }
    : { choices: [{ finish_reason: 'stop', message: { content: null, refusal } }] };
  return { status: 200, body: JSON.stringify({ model: 'gpt-6-luna', ...body }) };
}
