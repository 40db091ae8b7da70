import { eq, isNull, type SQL } from 'drizzle-orm';
import type { SoughtMeaning } from '#domain/reply/meaning/sought-meaning.ts';
import { inboundMessages } from '../../schema/index.ts';
import { isPositive } from './is-positive.ts';

/** `isSought` in SQL, of a row of `inbound_messages`. */
export function means(sought: SoughtMeaning): SQL {
  if (sought === 'positive') return isPositive;
  return sought === 'unknown'
    ? isNull(inboundMessages.meaning)
    : eq(inboundMessages.meaning, sought);
}
