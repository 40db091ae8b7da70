import {
  isRouteErrorResponse,
  type ClientActionFunctionArgs,
  type ShouldRevalidateFunction,
} from '@remix-run/react';
import type { Refusal } from '../errors/refusal.ts';

const noAnswer = refusal(
  'unavailable',
  'The server could not do this just now. What you wrote is still here; try again in a moment.',
);
const signedOut = refusal(
  'unauthenticated',
  'You are signed out. Sign in in another tab, then try again here: what you wrote is still here.',
);

/**
 * The `clientAction` of every page that sends something. Without an answer, or with the door for one, the
 * router would put another page in place of this one, and what was typed would be gone: both are refusals.
 */
export async function sendChange({ serverAction }: ClientActionFunctionArgs) {
  try {
    return await serverAction();
  } catch (error) {
    if (isToTheDoor(error)) return refused(signedOut, 401);
    const isAnswer = error instanceof Response || isRouteErrorResponse(error);
    if (isAnswer && error.status < 500) throw error;
    return refused(noAnswer, 503);
  }
}

/**
 * Their `shouldRevalidate`, and that of the pages around them: what did not reach the server changed nothing to
 * read, and the reading would fail alike.
 */
export const isReadAgain: ShouldRevalidateFunction = ({ actionStatus = 200 }) => actionStatus < 400;

function isToTheDoor(error: unknown): boolean {
  return error instanceof Response && /^\/sign-in\b/.test(error.headers.get('location') ?? '');
}

function refused(why: Refusal, status: number): Response {
  return Response.json({ ok: false, refusal: why }, { status });
}

function refusal(code: Refusal['code'], message: string): Refusal {
  return { code, message, fields: {} };
}
