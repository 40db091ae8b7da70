import { cutToTokens } from './cut-to-tokens.ts';
import { estimateTokens } from './estimate-tokens.ts';
import { hideAddresses, hideSecrets } from './hide-private.ts';
import type { PromptPart } from './prompt-part.ts';
import { tidyText } from './tidy-text.ts';

/** A block of the prompt that can be made shorter. */
export interface RenderedPart {
  readonly part: PromptPart;
  readonly tokens: number;
  /** The block within so many tokens, cut if need be. */
  readonly within: (tokens: number) => string;
}

/**
 * A heading and the text with a bar before each line. No text can end its block or begin another one:
 * it would need a line without a bar, and after `tidyText` every line of it has one.
 * @param mostCharacters where reading stops, whatever the text goes on with
 */
export function renderPart(part: PromptPart, mostCharacters: number): RenderedPart {
  const { label, note, standing } = part;
  const heading = `--- ${standing.toUpperCase()} ${label}${note ? ` (${note})` : ''} ---\n`;
  const text = hideSecrets(tidyText(part.text.slice(0, mostCharacters)));
  const quoted = (standing === 'data' ? hideAddresses(text) : text).replaceAll(/^/gm, '| ');
  const whole = `${heading}${quoted}\n`;
  const tokens = estimateTokens(whole);
  const frame = estimateTokens(`${heading}\n`);
  return {
    part,
    tokens,
    within: (room) => (tokens <= room ? whole : `${heading}${cutToTokens(quoted, room - frame)}\n`),
  };
}
