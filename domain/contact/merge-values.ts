import type { ContactStatus } from './contact-status.ts';
import { mergedFields, type MergeChoice } from './merge-contacts-input.ts';

type Field = (typeof mergedFields)[number];
type Custom = Record<string, string>;

/** What two contacts bring into a merge. */
export type MergedValues = Record<'name' | 'email' | 'company' | 'role', string> &
  Record<Exclude<Field, 'name' | 'email' | 'company' | 'role'>, string | null> & {
    custom: Custom;
    tags: string[];
    status: ContactStatus;
    pausedAt: Date | null;
  };

/**
 * One contact out of two: the kept one's values, filled up from the other, and the other's in the fields
 * chosen. A pause of either holds, for nobody is to be mailed whom a person paused.
 */
export function mergeValues(
  kept: MergedValues,
  other: MergedValues,
  takeFromOther: readonly MergeChoice[],
): MergedValues {
  const merged: MergedValues = {
    ...kept,
    custom: mergeCustom(kept.custom, withoutEmpty(other.custom), takeFromOther),
    tags: [...new Set([...kept.tags, ...other.tags])],
    status: mergeStatus(kept, other, takeFromOther.includes('email')),
    pausedAt: kept.pausedAt ?? other.pausedAt,
  };
  for (const field of mergedFields) {
    const value = other[field];
    if (value && (takeFromOther.includes(field) || !kept[field])) merged[field] = value;
  }
  return merged;
}

function mergeCustom(kept: Custom, other: Custom, takeFromOther: readonly MergeChoice[]): Custom {
  const chosen = Object.entries(other).filter(([name]) => takeFromOther.includes(`custom.${name}`));
  return { ...kept, ...other, ...withoutEmpty(kept), ...Object.fromEntries(chosen) };
}

/** A bounce is about an address: it stays with the one that is kept. */
function mergeStatus(kept: MergedValues, other: MergedValues, isOthersAddress: boolean) {
  if (kept.status === 'Replied' || other.status === 'Replied') return 'Replied';
  const [first, second] = isOthersAddress ? [other, kept] : [kept, other];
  if (first.status === 'Bounced' || second.status === 'Bounced') return first.status;
  return first.status === 'Not Sent' ? second.status : first.status;
}

function withoutEmpty(custom: Custom): Custom {
  return Object.fromEntries(Object.entries(custom).filter(([, value]) => value !== ''));
}
