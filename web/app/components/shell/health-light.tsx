import { Link } from '@remix-run/react';
import { useLive } from '../live/live-provider.tsx';
import type { Tone } from '../ui/tone.ts';
import { useHealth, type Health } from './health-provider.tsx';

const dots: Partial<Record<Tone, string>> = {
  good: 'bg-good',
  warn: 'bg-warn',
  bad: 'bg-bad',
  neutral: 'bg-ink-faint',
};

const troubles: Readonly<Record<string, string>> = {
  database: 'Database does not answer',
  temporal: 'Temporal does not answer',
  worker: 'Worker is down, nothing is sent',
};

/** One dot for the whole machinery; leads to where it is told in full. */
export function HealthLight({ compact = false }: { compact?: boolean }) {
  const { tone, words } = judge(useHealth(), useLive().connection);
  return (
    <Link
      to="/settings#system"
      className="touch touch-square flex min-h-8 items-center justify-center gap-2.5 rounded-md px-2 text-sm text-ink-soft hover:bg-sunken hover:text-ink md:justify-start"
      data-testid="health"
    >
      <span aria-hidden className="grid size-4 shrink-0 place-items-center">
        <span className={`size-2 rounded-full ${dots[tone]}`} />
      </span>
      <span className={compact ? 'sr-only' : 'min-w-0 leading-tight'}>{words}</span>
    </Link>
  );
}

function judge(
  health: Health | 'unreachable' | null,
  connection: string,
): { tone: Tone; words: string } {
  if (health === 'unreachable') return { tone: 'bad', words: 'Server not reached' };
  if (health === null) return { tone: 'neutral', words: 'Checking…' };
  const broken = Object.entries(health.checks).find(([, state]) => state !== 'ok');
  if (broken) return { tone: 'bad', words: troubles[broken[0]] ?? `${broken[0]} is down` };
  if (connection === 'lost') return { tone: 'warn', words: 'Reconnecting…' };
  if (connection === 'connecting') return { tone: 'neutral', words: 'Connecting…' };
  return { tone: 'good', words: 'Live' };
}
