import { Node, ReactNodeViewRenderer } from '@tiptap/react';
import { richLosses } from '../rich-losses.ts';
import { KeptPart } from './kept-part.tsx';

const source = 'data-kept';

/** A part of an email that the editor cannot hold: it stays as it is, letter by letter. */
export const KeptBlock = Node.create({
  name: 'kept',
  group: 'block',
  atom: true,

  addAttributes() {
    return {
      html: {
        default: '',
        parseHTML: (element) => element.getAttribute(source),
        renderHTML: ({ html }) => ({ [source]: html }),
      },
    };
  },

  parseHTML() {
    return [{ tag: `div[${source}]` }];
  },

  renderHTML({ HTMLAttributes }) {
    return ['div', HTMLAttributes];
  },

  addNodeView() {
    return ReactNodeViewRenderer(KeptPart);
  },
});

/** HTML in which each part that the editor cannot hold has become a block of its own. */
export function withKeptBlocks(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const element of body.querySelectorAll(':scope > *')) {
    if (richLosses(element.outerHTML).length === 0) continue;
    const block = element.ownerDocument.createElement('div');
    block.setAttribute(source, element.outerHTML);
    element.replaceWith(block);
  }
  return body.innerHTML;
}

/** The way back. */
export function withoutKeptBlocks(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const block of body.querySelectorAll(`div[${source}]`)) {
    block.outerHTML = block.getAttribute(source) ?? '';
  }
  return body.innerHTML;
}
