import { ExternalLink } from 'lucide-react';
import { useHealth } from '../shell/health-provider.tsx';
import { Badge } from '../ui/badge.tsx';
import { Fact, Facts } from '../ui/facts.tsx';
import { Panel } from '../ui/panel.tsx';

interface SystemPanelProps {
  version: string;
  temporalUiUrl: string;
}

const parts: Readonly<Record<string, string>> = {
  database: 'Database',
  temporal: 'Temporal',
  worker: 'Worker',
};

/** Whether the machinery runs, and where to look deeper. */
export function SystemPanel({ version, temporalUiUrl }: SystemPanelProps) {
  const health = useHealth();
  return (
    <Panel title={<span id="system">System</span>} hint={`Followthrough ${version}`}>
      <div className="grid gap-4">
        {health === 'unreachable' && (
          <p className="text-sm text-bad">The server does not answer at the moment.</p>
        )}
        {health === null && <p className="text-sm text-ink-faint">Asking each part…</p>}
        {health !== null && health !== 'unreachable' && (
          <Facts>
            {Object.entries(health.checks).map(([part, state]) => (
              <Fact key={part} name={parts[part] ?? part}>
                <Badge tone={state === 'ok' ? 'good' : 'bad'}>
                  {state === 'ok' ? 'Running' : 'Not answering'}
                </Badge>
              </Fact>
            ))}
          </Facts>
        )}
        <ul className="grid gap-1.5 text-sm">
          <Outside href={temporalUiUrl}>Temporal Web UI: every execution, step by step</Outside>
          <Outside href="/api/docs">API reference</Outside>
        </ul>
      </div>
    </Panel>
  );
}

function Outside({ href, children }: { href: string; children: string }) {
  return (
    <li>
      <a
        href={href}
        target="_blank"
        rel="noreferrer"
        className="touch inline-flex items-center gap-1.5 text-accent underline-offset-4 hover:underline"
      >
        {children} <ExternalLink aria-hidden className="size-3.5" />
      </a>
    </li>
  );
}
