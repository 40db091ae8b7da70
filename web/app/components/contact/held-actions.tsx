import { Link } from '@remix-run/react';
import type { TaskView } from '#domain/task/task-view.ts';
import type { ReasonCode } from '#domain/sending/reason-code.ts';
import { useIntents } from '../../forms/use-intents.ts';
import { IfMay } from '../rights/if-may.tsx';
import { useMay } from '../rights/rights.tsx';
import { Button } from '../ui/button.tsx';

interface HeldActionsProps {
  contactId: string;
  code: ReasonCode;
  /** The contact's open task, if it waits for one. */
  task: TaskView | undefined;
}

/** What ends a wait that only a person can end, right beside its reason. */
export function HeldActions({ contactId, code, task }: HeldActionsProps) {
  const mayWrite = useMay('write');
  const { run, isBusy } = useIntents({ action: '/contacts', fields: { contactId } });
  if (task) {
    return (
      <div className="grid gap-2 rounded-lg border bg-sunken px-3 py-2.5 text-sm">
        <p className="font-medium">{task.title}</p>
        {task.details && <p className="whitespace-pre-wrap text-ink-soft">{task.details}</p>}
        <IfMay scope="write">
          <div>
            <Button
              size="sm"
              look="primary"
              disabled={isBusy}
              onClick={() => run('completeTask', { taskId: task.id })}
            >
              Done
            </Button>
          </div>
        </IfMay>
      </div>
    );
  }
  if (code === 'awaiting_approval') {
    return (
      <div>
        <Button size="sm" look="primary" asChild>
          <Link to="/approvals">{mayWrite ? 'Read and approve' : 'Read it'}</Link>
        </Button>
      </div>
    );
  }
  if (code !== 'send_uncertain' || !mayWrite) return null;
  return (
    <div className="flex flex-wrap gap-2">
      <Button size="sm" disabled={isBusy} onClick={() => run('settle', { outcome: 'sent' })}>
        It was sent
      </Button>
      <Button size="sm" disabled={isBusy} onClick={() => run('settle', { outcome: 'send_again' })}>
        Send again
      </Button>
    </div>
  );
}
