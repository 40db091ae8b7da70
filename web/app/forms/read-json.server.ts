import type { z } from 'zod';
import type { Outcome } from '../errors/attempt.ts';
import { fieldErrors } from './field-errors.ts';

/** The body of a form that is sent as JSON, checked; a refusal names the fields as the verbs do. */
export async function readJson<T extends z.ZodType>(
  request: Request,
  schema: T,
): Promise<Outcome<z.output<T>>> {
  const parsed = schema.safeParse(await request.json());
  if (parsed.success) return { ok: true, value: parsed.data };
  const fields = fieldErrors(parsed.error);
  return {
    ok: false,
    refusal: { code: 'invalid_input', message: 'Something is not right yet.', fields },
  };
}
