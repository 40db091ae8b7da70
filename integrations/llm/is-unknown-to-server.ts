import { APIError } from 'openai';

/** What a server complains about when it knows the path but not what we ask there. */
const formatWords = /response_format|json_schema|text\.format|json schema|structured output/i;

/** No such path: servers of open models, older gateways. */
export function isPathUnknown(thrown: unknown): boolean {
  if (!(thrown instanceof APIError) || thrown.code === 'model_not_found') return false;
  return [404, 405, 501].includes(Number(thrown.status));
}

/** No such way to ask for JSON. */
export function isFormatUnknown(thrown: unknown): boolean {
  if (!(thrown instanceof APIError) || ![400, 415, 422].includes(Number(thrown.status)))
    return false;
  return formatWords.test(`${thrown.param ?? ''} ${thrown.message}`);
}
