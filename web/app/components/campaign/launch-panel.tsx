import { Link } from '@remix-run/react';
import { CircleCheck, CircleX, TriangleAlert } from 'lucide-react';
import { IfMay } from '../rights/if-may.tsx';
import { Panel } from '../ui/panel.tsx';
import type { LaunchFinding } from './launch-finding.ts';

const signs = {
  ok: { icon: CircleCheck, look: 'text-good', word: 'All right' },
  warn: { icon: TriangleAlert, look: 'text-warn', word: 'Look at this' },
  block: { icon: CircleX, look: 'text-bad', word: 'Prevents the start' },
} as const;

export function LaunchPanel({ findings }: { findings: readonly LaunchFinding[] }) {
  const blocks = findings.filter(({ verdict }) => verdict === 'block').length;
  return (
    <Panel
      title="Launch check"
      hint={blocks > 0 ? `${blocks} to mend before it can start.` : 'Ready to start.'}
    >
      <ul className="grid gap-2">
        {findings.map(({ verdict, text, mend }) => {
          const { icon: Icon, look, word } = signs[verdict];
          return (
            <li key={text} className="flex items-start gap-2 text-sm">
              <Icon aria-label={word} role="img" className={`mt-0.5 size-4 shrink-0 ${look}`} />
              <span className="flex-1">{text}</span>
              {mend && (
                <IfMay scope="write">
                  <Link to={mend.to} className="text-accent underline-offset-4 hover:underline">
                    {mend.label}
                  </Link>
                </IfMay>
              )}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
