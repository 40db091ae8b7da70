import { and, eq, sql, type SQL } from 'drizzle-orm';
import { contacts } from '../../schema/index.ts';
import { compileCreated } from '../segment/compile-created.ts';
import { compareKey } from '../segment/compile-kept-value.ts';
import type { ContactMatch } from './contact-match.ts';
import type { ContactOrdering } from './contact-order.ts';

/** What of a filter the index of the order itself answers: the walk through it begins where they are. */
export function matchesInOrder(match: ContactMatch, { by }: ContactOrdering): SQL {
  const { condition, status, now } = match;
  const isByCreation = 'field' in by && by.field === 'createdAt';
  const field = 'custom' in by && by.definition ? { ...by.definition, name: by.custom } : null;
  const asked = condition?.kind === 'all' ? condition.of : condition ? [condition] : [];
  const ranges = asked.map((each) => {
    if (each.kind === 'custom' && each.name === field?.name && each.type === field.type) {
      return compareKey(each, field) ?? undefined;
    }
    const isCreated = each.kind === 'activity' && each.what === 'created';
    return isCreated && isByCreation ? compileCreated(each, now) : undefined;
  });
  const ofStatus =
    status !== undefined && isByCreation ? eq(contacts.shownStatus, status) : undefined;
  return and(sql`true`, ofStatus, ...ranges) ?? sql`true`;
}
