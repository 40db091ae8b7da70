import type { z } from 'zod';
import { AppError } from '#domain/shared/app-error.ts';

/**
 * Parses what a door hands to a verb.
 * @throws AppError invalid_input with `details.fields`: one message per field, by its path
 */
export function parseInput<T extends z.ZodType>(schema: T, input: unknown): z.output<T> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const fields: Record<string, string> = {};
  for (const issue of parsed.error.issues)
    fields[issue.path.join('.') || 'input'] ??= issue.message;
  const [field, message] = Object.entries(fields)[0] ?? ['input', 'is not valid'];
  throw new AppError('invalid_input', `${field}: ${message}`, { details: { fields } });
}
