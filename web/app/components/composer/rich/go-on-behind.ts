import type { NodeViewProps } from '@tiptap/react';

/** Gives the keys back to the text, behind what they were about. */
export function goOnBehind({ editor, getPos, node }: NodeViewProps): void {
  const position = getPos();
  if (position !== undefined) editor.commands.setTextSelection(position + node.nodeSize);
  // At once: the editor's own command waits for the next picture, and a quick key would be lost.
  editor.view.focus();
}
