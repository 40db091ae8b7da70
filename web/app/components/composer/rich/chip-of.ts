import type { Node } from '@tiptap/pm/model';
import type { Chip } from '../chip.ts';

/** What a chip in the editor stands for. */
export function chipOf({ attrs }: Pick<Node, 'attrs'>): Chip {
  const fallback: unknown = attrs['fallback'];
  return { name: String(attrs['name']), fallback: typeof fallback === 'string' ? fallback : null };
}
