import type { z } from 'zod';
import type { Access, Verb } from '#services/context.ts';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** One call of the REST surface: what it looks like outside, and the verb behind it. */
export type Route = {
  method: Method;
  /** Below `/api/v1`; a name in braces is a field of the input: `/contacts/{contactId}`. */
  path: string;
  tag: string;
  summary: string;
  /** Fields that are not in the path come from the query (GET) or the JSON body. */
  input: z.ZodObject | null;
  status: 200 | 201 | 202 | 204;
  output: z.ZodType | null;
  /** A method, not a property, so that every verb fits: a verb parses its input itself. */
  call(access: Access, input: unknown): Promise<unknown>;
};

/** Checks at compile time that the schemas are the verb's own. */
export function defineRoute<Input extends z.ZodObject, Output>(
  route: Omit<Route, 'input' | 'output' | 'call'> & {
    input: Input;
    output: z.ZodType<Output>;
    call: Verb<z.input<Input>, Output>;
  },
): Route {
  return route;
}
