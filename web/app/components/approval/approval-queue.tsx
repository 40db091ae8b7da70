import { useState, type ReactNode } from 'react';
import type { ApprovalView } from '#domain/approval/approval-view.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { KeyHint } from '../ui/key-hint.tsx';
import { ApprovalCard } from './approval-card.tsx';
import { ApproveAllDialog } from './approve-all-dialog.tsx';
import { approvalKeys } from './approval-keys.ts';
import type { ApprovalCard as Card } from './approval-cards.ts';
import { usePageKeys } from '../ui/use-page-keys.ts';
import { useApprovals } from './use-approvals.ts';

type Asking = { what: 'rewrite' | 'skip'; emailId: string } | { what: 'approveAll' } | null;

interface ApprovalQueueProps {
  mails: readonly ApprovalView[];
  /** Stands there when no card is left, one that a person writes in included. */
  empty: ReactNode;
}

/** The mails that wait, one under the other, worked through by hand or by keys. */
export function ApprovalQueue({ mails, empty }: ApprovalQueueProps) {
  const queue = useApprovals(mails);
  const { cards } = queue;
  const [pointed, setPointed] = useState<{ emailId: string; byKey: boolean }>();
  const [asking, setAsking] = useState<Asking>(null);
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
    else if (key === 'A' && open.length > 0) setAsking({ what: 'approveAll' });
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
  const ask = (what: 'rewrite' | 'skip', emailId: string) => setAsking({ what, emailId });
  const skipped =
    asking?.what === 'skip' && cards.find(({ mail }) => mail.emailId === asking.emailId);

  if (cards.length === 0) return empty;
  return (
    <>
      <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
        <p className="hidden flex-wrap gap-x-3 gap-y-1 text-xs text-ink-faint md:flex">
          {approvalKeys.map(([key, meaning]) => (
            <span key={key} className="inline-flex items-center gap-1">
              <KeyHint keys={key} /> {meaning}
            </span>
          ))}
        </p>
        <Button disabled={open.length === 0} onClick={() => setAsking({ what: 'approveAll' })}>
          {open.length === 1 ? 'Approve the one shown…' : `Approve all ${open.length} shown…`}
        </Button>
      </div>
      <ol aria-label="Emails that wait for you" className="grid gap-4">
        {cards.map((card, at) => {
          const { emailId } = card.mail;
          return (
            <li key={emailId}>
              <ApprovalCard
                card={card}
                isCurrent={card === current}
                hasFocus={pointed?.byKey === true && pointed.emailId === emailId}
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
        open={asking?.what === 'approveAll'}
        onOpenChange={(isOpen) => isOpen || setAsking(null)}
        onConfirm={() => void queue.approveAll(open)}
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
