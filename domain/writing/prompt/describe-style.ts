import type { SenderProfile } from '../sender-profile.ts';

/** How the sender wants to sound. */
export function describeStyle({ tone, say, avoid }: SenderProfile): string {
  return [
    tone && `Tone: ${tone}`,
    say.length > 0 && `Phrases to use where they fit: ${say.join(' / ')}`,
    avoid.length > 0 && `Phrases never to use: ${avoid.join(' / ')}`,
  ]
    .filter(Boolean)
    .join('\n');
}
