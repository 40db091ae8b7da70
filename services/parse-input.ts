import type { z } from 'zod';
import { AppError } from '#domain/shared/app-error.ts';
import { findUnstorable } from '#domain/shared/find-unstorable.ts';

/**
 * Parses what a door hands to a verb.
 * @throws AppError invalid_input with `details.fields`: one message per field, by its path; where the
 * fault is at one place of a text, `details.positions` has its offset
 */
export function parseInput<T extends z.ZodType>(schema: T, input: unknown): z.output<T> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return storable(parsed.data);
  const fields: Record<string, string> = {};
  const positions: Record<string, number> = {};
  for (const issue of parsed.error.issues) {
    const field = issue.path.join('.') || 'input';
    const position = issue.code === 'custom' ? issue.params?.['position'] : undefined;
    if (fields[field] === undefined && typeof position === 'number') positions[field] = position;
    fields[field] ??= issue.message;
  }
  const [field, message] = Object.entries(fields)[0] ?? ['input', 'is not valid'];
  throw new AppError('invalid_input', `${field}: ${message}`, {
    details: { fields, ...(Object.keys(positions).length > 0 && { positions }) },
  });
}

/** What no row could hold is refused here, by name, and not by the database. */
function storable<T>(data: T): T {
  const path = findUnstorable(data);
  if (!path) return data;
  const field = path.join('.') || 'input';
  const message = 'This text holds a NUL or half a character, which cannot be stored.';
  throw new AppError('invalid_input', `${field}: ${message}`, {
    details: { fields: { [field]: message } },
  });
}
