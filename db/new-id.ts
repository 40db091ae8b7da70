import { randomBytes } from 'node:crypto';
import { formatId, type IdKind } from '#domain/shared/ids.ts';

/** A fresh id of the given kind; see `formatId` for its shape. */
export function newId(kind: IdKind): string {
  return formatId(kind, Date.now(), randomBytes(10));
}
