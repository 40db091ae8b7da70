import { inArray } from 'drizzle-orm';
import { positiveMeanings } from '#domain/reply/meaning/positive-meanings.ts';
import { inboundMessages } from '../../schema/index.ts';

/** Of a row of `inbound_messages`; null while nobody knows what it means. */
export const isPositive = inArray(inboundMessages.meaning, positiveMeanings);
