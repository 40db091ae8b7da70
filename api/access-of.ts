import type { Response } from 'express';
import type { Access } from '#services/context.ts';

/** What our middleware leaves behind for the handlers of one request. */
type Locals = { requestId: string; access?: Access };

export type ApiResponse = Response<unknown, Locals>;

/** Only for handlers behind `authenticate`. */
export function accessOf(response: ApiResponse): Access {
  const { access } = response.locals;
  if (!access) throw new Error('this route is not behind authenticate');
  return access;
}
