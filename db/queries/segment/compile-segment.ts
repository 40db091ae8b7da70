import {
  and,
  arrayContains,
  eq,
  gte,
  inArray,
  isNotNull,
  not,
  or,
  sql,
  type SQL,
} from 'drizzle-orm';
import { activitySpan } from '#domain/segment/activity-span.ts';
import type { SegmentCondition, SegmentLeaf } from '#domain/segment/segment-condition.ts';
import type { Transaction } from '../../client.ts';
import { contacts, enrollments, inboundMessages, listMembers } from '../../schema/index.ts';
import { foundContacts } from '../contact/found-contacts.ts';
import { means } from '../reply/means.ts';
import { canFind } from './can-find.ts';
import { compileCreated } from './compile-created.ts';
import { compileCustom } from './compile-custom.ts';
import { compileKeptPieces } from './compile-kept-value.ts';
import { compileText } from './compile-text.ts';
import type { SegmentScope } from './segment-scope.ts';

const everybody = sql`true`;
const nobody = sql`false`;

/**
 * `matchesSegment` in SQL, about the row of `contacts`. Values travel as parameters; no part is ever
 * null, so that `not` means the same as in the domain.
 */
export function compileSegment(condition: SegmentCondition, scope: SegmentScope): SQL {
  switch (condition.kind) {
    case 'all':
      return (
        and(everybody, ...condition.of.map((each) => compileSegment(each, scope))) ?? everybody
      );
    case 'any':
      return compileAny(condition.of, scope);
    case 'not':
      return not(compileSegment(condition.of, { ...scope, mayFind: false }));
    default:
      return compileLeaf(condition, scope);
  }
}

function compileAny(conditions: readonly SegmentCondition[], scope: SegmentScope): SQL {
  const { mayFind, fields } = scope;
  const pieces = compileKeptPieces(conditions, scope);
  if (pieces) return pieces;
  if (mayFind && conditions.length > 1 && conditions.every((each) => canFind(each, fields))) {
    // Each by its own index; joined by "or" in one query, they would be asked of everybody.
    const found = conditions.map(
      (each) =>
        sql`select "contacts".id from ${foundContacts} where ${compileSegment(each, scope)}`,
    );
    return sql`${contacts.id} in (${sql.join(found, sql` union `)})`;
  }
  const atHand = { ...scope, mayFind: mayFind && conditions.length === 1 };
  return or(nobody, ...conditions.map((each) => compileSegment(each, atHand))) ?? nobody;
}

function compileLeaf(leaf: SegmentLeaf, scope: SegmentScope): SQL {
  const { tx, now } = scope;
  switch (leaf.kind) {
    case 'field':
      return compileText(leaf, scope);
    case 'custom':
      return compileCustom(leaf, scope);
    case 'status':
      return inArray(contacts.shownStatus, leaf.is);
    case 'tag':
      return arrayContains(contacts.tags, [leaf.name]);
    case 'list': {
      const { listId, contactId } = listMembers;
      return inArray(
        contacts.id,
        tx.select({ contactId }).from(listMembers).where(eq(listId, leaf.listId)),
      );
    }
    case 'enrolled':
      return compileEnrolled(tx, leaf);
    case 'reply':
      return inArray(contacts.id, replied(tx, means(leaf.means)));
    case 'activity':
      return compileActivity(tx, leaf, now);
  }
}

function compileEnrolled(
  tx: Transaction,
  { campaignId, when }: Extract<SegmentLeaf, { kind: 'enrolled' }>,
): SQL {
  const isOpen = when === 'now' ? inArray(enrollments.state, ['enrolled', 'active']) : undefined;
  const enrolled = tx
    .select({ contactId: enrollments.contactId })
    .from(enrollments)
    .where(and(eq(enrollments.campaignId, campaignId), isOpen));
  return inArray(contacts.id, enrolled);
}

function compileActivity(
  tx: Transaction,
  leaf: Extract<SegmentLeaf, { kind: 'activity' }>,
  now: Date,
): SQL {
  if (leaf.what === 'created') return compileCreated(leaf, now);
  const { from, until, includesNever } = activitySpan(leaf, now);
  const happened = (since: Date | null) =>
    inArray(
      contacts.id,
      leaf.what === 'mailed'
        ? mailed(tx, since)
        : replied(tx, since ? gte(inboundMessages.receivedAt, since) : undefined),
    );
  // The latest is before `until`: it happened, and not from then on.
  const before = until ? not(happened(until)) : everybody;
  return and(includesNever ? everybody : happened(from), before) ?? everybody;
}

function mailed(tx: Transaction, since: Date | null) {
  const { contactId, lastSentAt } = enrollments;
  return tx
    .select({ contactId })
    .from(enrollments)
    .where(since ? gte(lastSentAt, since) : isNotNull(lastSentAt));
}

function replied(tx: Transaction, how: SQL | undefined) {
  const { contactId } = inboundMessages;
  return tx
    .select({ contactId })
    .from(inboundMessages)
    .where(
      and(
        eq(inboundMessages.class, 'reply'),
        // A null among the values would make `in` neither true nor false.
        isNotNull(contactId),
        how,
      ),
    );
}
