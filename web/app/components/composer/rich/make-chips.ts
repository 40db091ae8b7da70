import type { NodeType } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { readChip } from '../chip.ts';

/** Turns a variable into a chip once it is typed to its end, or pasted. */
export function makeChips(type: NodeType): Plugin {
  return new Plugin({
    appendTransaction: (transactions, _, { doc, tr }) => {
      if (!transactions.some(({ docChanged }) => docChanged)) return null;
      doc.descendants((node, position) => {
        for (const { 0: whole, 1: inner = '', index } of (node.text ?? '').matchAll(tags)) {
          const chip = readChip(inner);
          if (!chip) continue;
          const from = tr.mapping.map(position + index);
          tr.replaceWith(from, from + whole.length, type.create(chip, null, node.marks));
        }
      });
      return tr.docChanged ? tr : null;
    },
  });
}

const tags = /\{\{([^{}]*)\}\}/g;
