import type { z } from 'zod';
import { AppError } from '#domain/shared/app-error.ts';
import { findUnstorable } from '#domain/shared/find-unstorable.ts';

/** Where a page ended, as opaque text. */
export function encodeCursor(position: Readonly<Record<string, string | boolean | null>>): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/** @throws AppError invalid_input for a cursor that this list did not give */
export function decodeCursor<T extends z.ZodType>(schema: T, cursor: string): z.output<T> {
  const position = schema.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString()));
  if (position.success && !findUnstorable(position.data)) return position.data;
  throw new AppError('invalid_input', 'cursor: is not of this list', {
    details: { fields: { cursor: 'is not of this list' } },
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
