import type { z } from 'zod';
import type { Outcome } from '../errors/attempt.ts';
import { fieldErrors } from './field-errors.ts';

/**
 * The body of a form that is sent as JSON, checked; a refusal names the fields as the verbs do. Given on
 * as it was written: the verb reads it by the same schema.
 */
export async function readJson<T extends z.ZodType>(
  request: Request,
  schema: T,
): Promise<Outcome<z.input<T>>> {
  const body: unknown = await request.json();
  const parsed = schema.safeParse(body);
  // What the schema has accepted is of its input type.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  if (parsed.success) return { ok: true, value: body as z.input<T> };
  const fields = fieldErrors(parsed.error);
  return {
    ok: false,
    refusal: { code: 'invalid_input', message: 'Something is not right yet.', fields },
  };
}
