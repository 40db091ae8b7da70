import type { IntegrityView } from '#domain/integrity/integrity-view.ts';
import { useAnnouncedFetcher } from '../../forms/use-announced-fetcher.ts';
import { IfMay } from '../rights/if-may.tsx';
import { Instant } from '../time/instant.tsx';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Panel } from '../ui/panel.tsx';
import { invariantWords } from './invariant-words.ts';

/** Whether the live data keeps what it promises, checked every hour and on request. */
export function IntegrityPanel({ integrity }: { integrity: IntegrityView }) {
  const fetcher = useAnnouncedFetcher();
  const isChecking = fetcher.state !== 'idle';
  const { checkedAt, checked, findings, notChecked } = integrity;
  return (
    <Panel
      title={<span id="integrity">Integrity</span>}
      hint="Ledger, workflows and mailboxes held against each other, every hour."
      action={
        <IfMay scope="admin">
          <Button
            size="sm"
            disabled={isChecking}
            onClick={() => fetcher.submit({ intent: 'checkIntegrity' }, { method: 'post' })}
          >
            {isChecking ? 'Checking…' : 'Check now'}
          </Button>
        </IfMay>
      }
    >
      {checkedAt === null ? (
        <p className="text-sm text-ink-soft">
          Not checked yet: the first check comes within the hour.
        </p>
      ) : (
        <div className="grid gap-3 text-sm">
          <p className="flex flex-wrap items-center gap-2">
            <Verdict integrity={integrity} />
            <span className="numbers text-ink-soft">
              {checked.toLocaleString('en-GB')} rows, <Instant at={checkedAt} as="distance" />
            </span>
          </p>
          {findings.length > 0 && (
            <ul className="grid gap-1.5" data-testid="findings">
              {findings.map(({ invariant, entityId, detail }) => (
                <li key={`${invariant} ${entityId}`}>
                  <span className="font-medium">{invariantWords[invariant]}</span>{' '}
                  <span className="text-ink-soft">{detail}</span>{' '}
                  <code className="font-mono text-xs text-ink-faint">{entityId}</code>
                </li>
              ))}
            </ul>
          )}
          {notChecked.length > 0 && (
            <p className="text-xs text-ink-faint">
              Could not be looked at: {notChecked.map(({ why }) => why).join(' ')}
            </p>
          )}
        </div>
      )}
    </Panel>
  );
}

function Verdict({ integrity: { found, notChecked } }: { integrity: IntegrityView }) {
  if (found > 0) return <Badge tone="bad">{found} found</Badge>;
  if (notChecked.length > 0) return <Badge tone="warn">Nothing found, not all could be read</Badge>;
  return <Badge tone="good">All is well</Badge>;
}
