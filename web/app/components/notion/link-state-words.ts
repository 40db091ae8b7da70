import type { NotionLinkState } from '#domain/notion/notion-link-state.ts';
import type { Tone } from '../ui/tone.ts';

/** How a row of Notion stands, in a word. */
export const linkStates: Readonly<Record<NotionLinkState, { label: string; tone: Tone }>> = {
  synced: { label: 'up to date', tone: 'good' },
  pending: { label: 'waiting', tone: 'info' },
  failed: { label: 'need you', tone: 'bad' },
  detached: { label: 'page gone', tone: 'warn' },
};
