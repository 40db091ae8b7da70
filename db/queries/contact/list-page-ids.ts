import { sql, type SQL } from 'drizzle-orm';
import { foldText } from '#domain/contact/fold-text.ts';
import type { Transaction } from '../../client.ts';
import { contacts } from '../../schema/index.ts';
import { canFind } from '../segment/can-find.ts';
import { isSearchPiece } from '../segment/is-search-piece.ts';
import type { ContactMatch } from './contact-match.ts';
import {
  contactOrder,
  type AfterContact,
  type ContactOrder,
  type ContactOrdering,
} from './contact-order.ts';
import { foundContacts } from './found-contacts.ts';
import type { ContactListQuery } from './list-contact-overviews.ts';
import { matchesContact } from './matches-contact.ts';
import { matchesInOrder } from './matches-in-order.ts';

/** How many contacts are looked at in order for each one wanted, before all who match are gathered. */
const looksEach = 20;

/**
 * Who is on a page, in order. A filter that most pass is answered by the first contacts in order, one that
 * few pass by an index or a scan; which of the two it is, the planner often guesses wrong, and then reads
 * everybody in order, one by one (docs/decisions/0024). So a few are looked at first, and if they do not fill
 * the page, all who match are gathered and sorted.
 */
export async function listPageIds(tx: Transaction, query: ContactListQuery): Promise<string[]> {
  const { match, sort, after, limit } = query;
  const order = contactOrder(sort);
  const matches = matchesContact(tx, match);
  const page = { order, after, limit };
  const isPastValues = after !== null && after.value === null;
  const areFew = match.similarIds !== undefined;
  const first =
    order.kind === 'loose' || isPastValues || areFew
      ? []
      : await lookInOrder(tx, {
          ...page,
          // Of so few, what they hold themselves is read sooner than the index of everybody's values.
          matches: matchesContact(tx, { ...match, fields: [] }, false),
          inOrder: matchesInOrder(match, sort),
        });
  if (first.length === limit) return first;
  if (matches || order.kind === 'loose') {
    return gather(tx, { ...page, matches, isApart: needsLook(match) && !isInFieldsIndex(sort) });
  }
  if (order.kind === 'indexed') return first;
  const rest = { hasValue: order.hasValue, after: isPastValues ? after : null };
  return [...first, ...(await listRest(tx, { ...page, ...rest, limit: limit - first.length }))];
}

type Page = { order: ContactOrder; after: AfterContact | null; limit: number };
type Found = { id: string };

const idsOf = (rows: readonly Found[]) => rows.map(({ id }) => id);

async function lookInOrder(
  tx: Transaction,
  { order, after, limit, matches, inOrder }: Page & { matches?: SQL | undefined; inOrder: SQL },
): Promise<string[]> {
  const { value, direction, beyond, read } = order;
  const from = order.kind === 'kept' ? order.valued : order.everybody;
  const comesAfter = after
    ? sql`(${value}, ${contacts.id}) ${beyond} (${read(after.value)}, ${after.id})`
    : sql`true`;
  return idsOf(
    await tx.execute<Found>(sql`
      select "contacts".id from (
        select "contacts".*, ${value} as sorted from ${from} where ${inOrder} and ${comesAfter}
        order by ${value} ${direction}, ${contacts.id} ${direction}
        limit ${matches ? limit * looksEach : limit}
      ) as "contacts"
      where ${matches ?? sql`true`}
      order by "contacts".sorted ${direction}, "contacts".id ${direction} limit ${limit}`),
  );
}

/** Whether no index finds who matches: then everybody is looked at. */
function needsLook(match: ContactMatch): boolean {
  const { q, condition, fields, status, tag, listId, campaignId, similarIds } = match;
  const isFound = [status, tag, listId, campaignId, similarIds].some((each) => each !== undefined);
  if (isFound || (q && isSearchPiece(foldText(q)))) return false;
  return condition ? !canFind(condition, fields) : Boolean(q);
}

/** Whether the index that everybody is looked at in has what is sorted by. */
const isInFieldsIndex = ({ by }: ContactOrdering) =>
  'field' in by && (by.field === 'createdAt' || by.field === 'status');

async function gather(
  tx: Transaction,
  { order, after, limit, matches, isApart }: Page & { matches?: SQL | undefined; isApart: boolean },
): Promise<string[]> {
  const { value, direction, beyond, read } = order;
  // Spelt as no index has it, so that the order has no part in how they are found.
  const sorted = order.kind === 'indexed' ? sql`coalesce(${value}, ${value})` : value;
  const at = read(after?.value ?? null);
  const comesAfter = after
    ? sql`(${sorted} ${beyond} ${at} or (${sorted} is null and ${at} is not null)
        or (${sorted} is not distinct from ${at} and ${contacts.id} ${beyond} ${after.id}))`
    : sql`true`;
  // Indexes are in memory, so that reading here and there costs no more than reading on.
  await tx.execute(sql`select set_config('random_page_cost', '1.1', true)`);
  const who = matches ?? sql`true`;
  // A look at everybody has no use for the whole row: who matches first, then what they are sorted by.
  const apart = sql`with found as materialized (
    select "contacts".id from ${foundContacts} where ${who})`;
  return idsOf(
    await tx.execute<Found>(sql`
      ${isApart ? apart : sql``}
      select "contacts".id from ${order.everybody}
      where ${isApart ? sql`${contacts.id} in (select id from found)` : who} and ${comesAfter}
      order by ${sorted} ${direction} nulls last, ${contacts.id} ${direction} limit ${limit}`),
  );
}

/** Those without a value, behind everybody who has one. */
async function listRest(
  tx: Transaction,
  { order, after, limit, hasValue }: Page & { hasValue: SQL },
): Promise<string[]> {
  const { direction, beyond } = order;
  const comesAfter = after ? sql`${contacts.id} ${beyond} ${after.id}` : sql`true`;
  return idsOf(
    await tx.execute<Found>(sql`
      select "contacts".id from ${foundContacts} where not ${hasValue} and ${comesAfter}
      order by ${contacts.id} ${direction} limit ${limit}`),
  );
}
