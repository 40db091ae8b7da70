import type { Request } from 'express';

/** `?status=&q=ada`, as forms send it: what is left empty is not asked for. */
export function whatIsSaid(query: Request['query']): Request['query'] {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''));
}
