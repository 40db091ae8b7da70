import { APIError } from 'better-auth/api';
import { z } from 'zod';
import { findUnstorable } from '#domain/shared/find-unstorable.ts';

/** As the workspace's own name, which is made of it. */
const Name = z
  .string('Give a name.')
  .trim()
  .min(1, 'Give a name.')
  .max(100, 'At most 100 characters.')
  .refine((name) => !findUnstorable(name), 'This name holds a character that cannot be stored.');

/** Of a person who signs up or changes: the library takes any text as a name. */
export function checkPerson<T extends { name?: unknown }>(person: T): { data: T } {
  if (person.name === undefined) return { data: person };
  const name = Name.safeParse(person.name);
  if (name.success) return { data: { ...person, name: name.data } };
  const message = `name: ${name.error.issues[0]?.message}`;
  throw new APIError('BAD_REQUEST', { message, code: 'INVALID_NAME' });
}
