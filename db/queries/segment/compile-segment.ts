import {
  and,
  arrayContains,
  eq,
  gte,
  inArray,
  isNotNull,
  lt,
  not,
  or,
  sql,
  type SQL,
} from 'drizzle-orm';
import { foldText } from '#domain/contact/fold-text.ts';
import { activitySpan } from '#domain/segment/activity-span.ts';
import type { SegmentCondition, SegmentLeaf } from '#domain/segment/segment-condition.ts';
import type { Transaction } from '../../client.ts';
import { contacts, enrollments, inboundMessages, listMembers } from '../../schema/index.ts';
import { compileCustom } from './compile-custom.ts';

const everybody = sql`true`;
const nobody = sql`false`;

/**
 * `matchesSegment` in SQL, about the row of `contacts`. Values travel as parameters; no part is ever
 * null, so that `not` means the same as in the domain.
 */
export function compileSegment(tx: Transaction, condition: SegmentCondition, now: Date): SQL {
  switch (condition.kind) {
    case 'all':
      return (
        and(everybody, ...condition.of.map((each) => compileSegment(tx, each, now))) ?? everybody
      );
    case 'any':
      return or(nobody, ...condition.of.map((each) => compileSegment(tx, each, now))) ?? nobody;
    case 'not':
      return not(compileSegment(tx, condition.of, now));
    default:
      return compileLeaf(tx, condition, now);
  }
}

function compileLeaf(tx: Transaction, leaf: SegmentLeaf, now: Date): SQL {
  switch (leaf.kind) {
    case 'field':
      return compileText(leaf);
    case 'custom':
      return compileCustom(leaf);
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
    case 'activity':
      return compileActivity(tx, leaf, now);
  }
}

function compileText({ field, test, value }: Extract<SegmentLeaf, { kind: 'field' }>): SQL {
  const text = sql`coalesce(${contacts[field]}, '')`;
  const wanted = sql`${foldText(value)}::text`;
  switch (test) {
    case 'is':
      return sql`fold_text(${text}) = ${wanted}`;
    case 'contains':
      return sql`strpos(fold_text(${text}), ${wanted}) > 0`;
    case 'startsWith':
      return sql`starts_with(fold_text(${text}), ${wanted})`;
    case 'isEmpty':
      return sql`${text} = ''`;
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
  const { from, until, includesNever } = activitySpan(leaf, now);
  if (leaf.what === 'created') {
    const { createdAt } = contacts;
    return (
      and(
        everybody,
        from ? gte(createdAt, from) : undefined,
        until ? lt(createdAt, until) : undefined,
      ) ?? everybody
    );
  }
  const happened = (since: Date | null) =>
    inArray(contacts.id, leaf.what === 'mailed' ? mailed(tx, since) : replied(tx, since));
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

function replied(tx: Transaction, since: Date | null) {
  const { contactId, receivedAt } = inboundMessages;
  return tx
    .select({ contactId })
    .from(inboundMessages)
    .where(
      and(
        eq(inboundMessages.class, 'reply'),
        // A null among the values would make `in` neither true nor false.
        isNotNull(contactId),
        since ? gte(receivedAt, since) : undefined,
      ),
    );
}
