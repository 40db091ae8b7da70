import { ListNeedsInput } from '#domain/needs-you/list-needs-input.ts';
import type { Services } from '#services/index.ts';
import { components } from '../../components.ts';
import { defineRoute, type Route } from '../../route.ts';

/** What waits for a person. */
export function needsYouRoutes({ needsYou }: Services): Route[] {
  return [
    defineRoute({
      tag: 'Needs you',
      method: 'get',
      path: '/needs-you',
      summary: 'List what does not go on by itself, newest first; limit 0 for the total alone',
      input: ListNeedsInput,
      output: components.Needs,
      status: 200,
      call: needsYou.list,
    }),
  ];
}
