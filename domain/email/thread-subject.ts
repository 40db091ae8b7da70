import { bareSubject } from './bare-subject.ts';

export type ThreadSubject =
  | { readonly kind: 'same_thread'; readonly subject: string }
  | { readonly kind: 'new_thread'; readonly subject: string };

/**
 * The subject of a follow-up, and whether it still belongs to the thread. Gmail keeps a mail in its
 * thread only when thread id, References and Subject all agree (Gmail API guide, "Managing
 * threads"), so the thread's subject is repeated as it is. No `Re:` is put in front: it would
 * claim an answer that nobody wrote, which CAN-SPAM and spam filters call deceptive.
 * @param own the step's own subject, null to keep the thread's
 */
export function threadSubject(threadsSubject: string, own: string | null): ThreadSubject {
  const isSame = own === null || sameSubject(own, threadsSubject);
  return isSame
    ? { kind: 'same_thread', subject: threadsSubject }
    : { kind: 'new_thread', subject: own };
}

function sameSubject(a: string, b: string): boolean {
  return bareSubject(a).toLowerCase() === bareSubject(b).toLowerCase();
}
