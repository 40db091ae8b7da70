import { useState, type ReactNode } from 'react';
import type { ApprovalView } from '#domain/approval/approval-view.ts';
import { useMay } from '../rights/rights.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { ApprovalCard } from './approval-card.tsx';
import { ApproveAllDialog } from './approve-all-dialog.tsx';
import type { ApprovalCard as Card } from './approval-cards.ts';
import type { Matching } from './approve-several.ts';
import { QueueBar } from './queue-bar.tsx';
import { usePageKeys } from '../ui/use-page-keys.ts';
import { useApprovals } from './use-approvals.ts';

export type Asking =
  | { what: 'rewrite' | 'skip'; emailId: string }
  | { what: 'approveShown' | 'approveMatching' }
  | null;

interface ApprovalQueueProps {
  mails: readonly ApprovalView[];
  /** All that wait, of which `mails` are the ones that wait longest. */
  matching: Matching;
  /** Stands there when no card is left, one that a person writes in included. */
  empty: ReactNode;
}

/** The mails that wait, one under the other, worked through by hand or by keys. */
export function ApprovalQueue({ mails, matching, empty }: ApprovalQueueProps) {
  const mayDecide = useMay('write');
  const queue = useApprovals(mails);
  const { cards } = queue;
  const [pointed, setPointed] = useState<{ emailId: string; byKey: boolean }>();
  const [asking, setAsking] = useState<Asking>(null);
  const [compared, setCompared] = useState<ReadonlySet<string>>(new Set());
  const found = cards.findIndex(({ mail }) => mail.emailId === pointed?.emailId);
  const index = Math.max(0, found);
  const current = cards[index];
  const open = cards.filter(({ state }) => state === 'waiting');

  function point(to: number) {
    const card = cards[Math.max(0, Math.min(cards.length - 1, to))];
    if (card) setPointed({ emailId: card.mail.emailId, byKey: true });
  }

  function approve(at: number) {
    const card = cards[at];
    if (card?.state !== 'waiting') return;
    // The next one is under the keys before this one is gone.
    if (at === index) point(at + 1 < cards.length ? at + 1 : at - 1);
    void queue.approve(card);
  }

  function press(key: string): boolean {
    if (key === 'j' || key === 'k') point(index + (found === -1 ? 0 : key === 'j' ? 1 : -1));
    else if (key === 'd' && current) compare(current.mail.emailId);
    else if (!mayDecide) return false;
    else if (key === 'A' && open.length > 0) setAsking({ what: 'approveShown' });
    else if (current?.state !== 'waiting') return false;
    else if (key === 'a') approve(index);
    else if (key === 'e') beginEdit(current);
    else if (key === 'r' && current.mail.brief !== null) ask('rewrite', current.mail.emailId);
    else if (key === 'x') ask('skip', current.mail.emailId);
    else return false;
    return true;
  }
  usePageKeys(press);
  function beginEdit({ mail: { emailId, subject, bodyText }, edit: begun }: Card) {
    queue.edit(emailId, begun ?? { subject, bodyText });
  }
  const compare = (emailId: string) => setCompared((before) => toggled(before, emailId));
  const ask = (what: 'rewrite' | 'skip', emailId: string) => setAsking({ what, emailId });
  const skipped =
    asking?.what === 'skip' && cards.find(({ mail }) => mail.emailId === asking.emailId);

  const isForAll = asking?.what === 'approveMatching';
  if (cards.length === 0) return empty;
  return (
    <>
      <QueueBar shown={open.length} total={matching.total} onAsk={setAsking} />
      <ol aria-label="Emails that wait for you" className="grid gap-4">
        {cards.map((card, at) => {
          const { emailId } = card.mail;
          return (
            <li key={emailId}>
              <ApprovalCard
                card={card}
                isCurrent={card === current}
                hasFocus={pointed?.byKey === true && pointed.emailId === emailId}
                isCompared={compared.has(emailId)}
                onCompare={() => compare(emailId)}
                isAskingRewrite={asking?.what === 'rewrite' && asking.emailId === emailId}
                onPoint={() =>
                  pointed?.emailId === emailId || setPointed({ emailId, byKey: false })
                }
                onApprove={() => approve(at)}
                onEdit={(edit) => queue.edit(emailId, edit)}
                onAskRewrite={(isAsking) => (isAsking ? ask('rewrite', emailId) : setAsking(null))}
                onRewrite={(instruction) => {
                  setAsking(null);
                  void queue.rewrite(card, instruction);
                }}
                onSkip={() => ask('skip', emailId)}
                onClose={() => queue.close(emailId)}
              />
            </li>
          );
        })}
      </ol>
      <ApproveAllDialog
        cards={open}
        unseen={isForAll ? matching.total - open.length : 0}
        open={isForAll || asking?.what === 'approveShown'}
        onOpenChange={(isOpen) => isOpen || setAsking(null)}
        onConfirm={() => void queue.approveAll(open, isForAll ? matching : null)}
      />
      {skipped && (
        <ConfirmDialog
          open
          onOpenChange={(isOpen) => isOpen || setAsking(null)}
          title={`Skip this email to ${skipped.mail.contactName}?`}
          effect="It is never sent. What comes after it in the sequence keeps its delay."
          confirmLabel="Skip it"
          danger
          onConfirm={() => void queue.skip(skipped)}
        />
      )}
    </>
  );
}

function toggled(emailIds: ReadonlySet<string>, emailId: string): ReadonlySet<string> {
  const after = new Set(emailIds);
  if (!after.delete(emailId)) after.add(emailId);
  return after;
}
