import { Node, ReactNodeViewRenderer } from '@tiptap/react';
import { NodeSelection } from '@tiptap/pm/state';
import { chipAttributes, chipFallback, chipName, chipTag } from '../chip.ts';
import { chipOf } from './chip-of.ts';
import { makeChips } from './make-chips.ts';
import { VariableChip } from './variable-chip.tsx';

/** A variable as one thing among the words; in the email's HTML it is the text `{{firstName|there}}`. */
export const VariableNode = Node.create({
  name: 'variable',
  group: 'inline',
  inline: true,
  atom: true,

  addAttributes() {
    return {
      name: { default: null, parseHTML: (element) => element.getAttribute(chipName) },
      fallback: { default: null, parseHTML: (element) => element.getAttribute(chipFallback) },
    };
  },

  parseHTML() {
    return [{ tag: `span[${chipName}]` }];
  },

  renderHTML({ node }) {
    const chip = chipOf(node);
    return ['span', chipAttributes(chip), chipTag(chip)];
  },

  renderText({ node }) {
    return chipTag(chipOf(node));
  },

  addNodeView() {
    return ReactNodeViewRenderer(VariableChip, { as: 'span' });
  },

  addKeyboardShortcuts() {
    return {
      Enter: ({ editor: { state, view } }) => {
        const { selection } = state;
        if (!(selection instanceof NodeSelection) || selection.node.type !== this.type)
          return false;
        const chip = view.nodeDOM(selection.from);
        if (chip instanceof HTMLElement) chip.querySelector('button')?.click();
        return true;
      },
    };
  },

  addProseMirrorPlugins() {
    return [makeChips(this.type)];
  },
});
