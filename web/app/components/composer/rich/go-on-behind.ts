import type { NodeViewProps } from '@tiptap/react';

/** Gives the keys back to the text, behind what they were about. */
export function goOnBehind({ editor, getPos, node }: NodeViewProps): void {
  const position = getPos();
  editor.commands.focus(position === undefined ? null : position + node.nodeSize);
}
