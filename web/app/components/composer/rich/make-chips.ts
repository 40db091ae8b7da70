import type { NodeType } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { parseTag } from '#domain/email/template-tag.ts';

/** Turns a variable into a chip once it is typed to its end, or pasted. */
export function makeChips(type: NodeType): Plugin {
  return new Plugin({
    appendTransaction: (transactions, _, { doc, tr }) => {
      if (!transactions.some(({ docChanged }) => docChanged)) return null;
      doc.descendants((node, position) => {
        for (const { 0: whole, 1: inner = '', index } of (node.text ?? '').matchAll(tags)) {
          const tag = parseTag(inner);
          if (typeof tag === 'string' || tag.kind !== 'variable') continue;
          const { name, fallback } = tag;
          const from = tr.mapping.map(position + index);
          tr.replaceWith(
            from,
            from + whole.length,
            type.create({ name, fallback }, null, node.marks),
          );
        }
      });
      return tr.docChanged ? tr : null;
    },
  });
}

const tags = /\{\{([^{}]*)\}\}/g;
