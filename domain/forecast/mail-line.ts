import type { Candidate } from '../sending/candidate.ts';
import { compareDue } from '../sending/compare-due.ts';
import { createMinHeap } from './min-heap.ts';

/** A mail in a line; the count of its domain is looked up when it stands first. */
export type LineMail = Omit<Candidate, 'domainToday'>;

/**
 * The mails of one campaign, kind and recipient zone in a mailbox. Mail to a domain that is full today
 * stands aside until the date changes: the dispatcher gives it a line of its own, where it can only wait.
 */
export interface MailLine {
  readonly push: (mail: LineMail) => void;
  readonly head: (date: string) => LineMail | undefined;
  /** Takes the head out. */
  readonly take: () => void;
  /** Whether anybody stands aside. */
  readonly hasAside: () => boolean;
  readonly size: () => number;
}

/** @param isFull whether a domain has had its mails of a local date */
export function createMailLine(isFull: (domain: string, date: string) => boolean): MailLine {
  const inTurn = createMinHeap<LineMail>(isBefore);
  let aside: LineMail[] = [];
  let asideOn = '';

  function head(date: string): LineMail | undefined {
    if (asideOn !== date) {
      for (const mail of aside) inTurn.push(mail);
      aside = [];
      asideOn = date;
    }
    for (let first = inTurn.first(); first; first = inTurn.first()) {
      if (!isFull(first.domain, date)) return first;
      aside.push(first);
      inTurn.take();
    }
    return undefined;
  }

  return {
    push: inTurn.push,
    head,
    take: () => void inTurn.take(),
    hasAside: () => aside.length > 0,
    size: () => inTurn.size + aside.length,
  };
}

function isBefore(a: LineMail, b: LineMail): boolean {
  if (a.isSendNow !== b.isSendNow) return a.isSendNow;
  return compareDue(a, b) < 0;
}
