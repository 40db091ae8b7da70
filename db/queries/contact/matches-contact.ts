import { and, arrayContains, eq, inArray, sql, type SQL } from 'drizzle-orm';
import { foldText } from '#domain/contact/fold-text.ts';
import { fieldMarks, hasFieldMark } from '#domain/segment/field-marks.ts';
import type { Transaction } from '../../client.ts';
import { contacts, enrollments, listMembers } from '../../schema/index.ts';
import { compileFieldsText } from '../segment/compile-fields-text.ts';
import { compileSegment } from '../segment/compile-segment.ts';
import { isSearchPiece } from '../segment/is-search-piece.ts';
import type { ContactMatch } from './contact-match.ts';
import { likePattern } from './like-pattern.ts';

/**
 * The condition of a contact list; undefined = everybody.
 * @param mayFind whether everybody who matches is wanted, and not only who of those at hand does
 */
export function matchesContact(
  tx: Transaction,
  match: ContactMatch,
  mayFind = true,
): SQL | undefined {
  const { status, q, similarIds, campaignId, tag, listId, condition, now, fields } = match;
  return and(
    status === undefined ? undefined : eq(contacts.shownStatus, status),
    similarIds && sql`${contacts.id} = any(${sql.param(similarIds)}::text[])`,
    q && !similarIds ? containsText(tx, q) : undefined,
    campaignId === undefined ? undefined : isEnrolledIn(tx, campaignId),
    tag === undefined ? undefined : arrayContains(contacts.tags, [tag]),
    listId === undefined ? undefined : isOnList(tx, listId),
    condition && compileSegment(condition, { tx, now, fields, mayFind }),
  );
}

function containsText(tx: Transaction, q: string): SQL {
  const pattern = likePattern(foldText(q));
  const matches = sql`${contacts.searchText} like ${pattern}`;
  if (isSearchPiece(foldText(q)) || hasFieldMark(q)) return matches;
  // A shorter one is looked for in the index of all fields, of which these four are the first.
  return compileFieldsText(tx, {
    pattern: `${pattern}${fieldMarks('role').behind}%`,
    alone: matches,
    found: null,
  });
}

function isEnrolledIn(tx: Transaction, campaignId: string): SQL {
  const { contactId } = enrollments;
  const enrolled = tx.select({ contactId }).from(enrollments);
  return inArray(contacts.id, enrolled.where(eq(enrollments.campaignId, campaignId)));
}

function isOnList(tx: Transaction, listId: string): SQL {
  const { contactId } = listMembers;
  const members = tx.select({ contactId }).from(listMembers);
  return inArray(contacts.id, members.where(eq(listMembers.listId, listId)));
}
