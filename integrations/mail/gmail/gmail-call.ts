import { gmail, type gmail_v1, type MethodOptions } from '@googleapis/gmail';
import type { z } from 'zod';
import { ProviderError } from '../../provider-error.ts';
import type { AccessTokens } from './access-tokens.ts';
import { classifyGoogleError } from './classify-google-error.ts';
import type { GoogleEndpoints } from './google-endpoints.ts';
import { unreadableAnswer } from './unreadable-answer.ts';

interface GmailRequest<Answer> {
  send(users: gmail_v1.Resource$Users, options: MethodOptions): Promise<{ data: unknown }>;
  /** What a good answer looks like; anything else is `bad_response`. */
  readonly answer: z.ZodType<Answer>;
  readonly signal?: AbortSignal;
  /** Milliseconds beside the usual ones, for a request that carries much. */
  readonly extraMs?: number;
}

/** One request to the Gmail API. Throws `ProviderError` only. */
export type GmailCall = <Answer>(request: GmailRequest<Answer>) => Promise<Answer>;

/**
 * Makes requests with the tokens of one mailbox. A refused token is replaced and the request
 * repeated once: Gmail answers 401 before it acts. Nothing else is repeated here, since the
 * generated client's own retries would hide a 429 and could mail twice.
 */
export function createGmailCall(connection: {
  endpoints: GoogleEndpoints;
  tokens: AccessTokens;
  timeoutMs: number;
}): GmailCall {
  const rootUrl = connection.endpoints.gmailRoot;
  const { users } = gmail({ version: 'v1', rootUrl });

  async function once<Answer>(request: GmailRequest<Answer>, token: string): Promise<Answer> {
    const options = {
      // Uploads ask for it here.
      rootUrl,
      headers: { authorization: `Bearer ${token}` },
      retry: false,
      timeout: connection.timeoutMs + (request.extraMs ?? 0),
      ...(request.signal && { signal: request.signal }),
    };
    const { data } = await request.send(users, options).catch((thrown: unknown) => {
      throw classifyGoogleError(thrown, new Date());
    });
    const answer = request.answer.safeParse(data);
    if (answer.success) return answer.data;
    throw unreadableAnswer();
  }

  return async (request) => {
    const token = await connection.tokens.get();
    try {
      return await once(request, token);
    } catch (error) {
      if (!isTokenRefusal(error)) throw error;
      return once(request, await connection.tokens.replace(token));
    }
  };
}

function isTokenRefusal(error: unknown): boolean {
  return error instanceof ProviderError && error.reason === 'unauthorized';
}
