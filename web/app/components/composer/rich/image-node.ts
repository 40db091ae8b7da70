import { Node, ReactNodeViewRenderer } from '@tiptap/react';
import { InlineImage } from './inline-image.tsx';

/** An image among the words. `cid:fil_…` is a file of the workspace that goes along with the email. */
export const ImageNode = Node.create({
  name: 'image',
  group: 'inline',
  inline: true,
  draggable: true,

  addAttributes() {
    return { src: { default: null }, alt: { default: '' }, width: { default: null } };
  },

  parseHTML() {
    return [{ tag: 'img[src]' }];
  },

  renderHTML({ HTMLAttributes }) {
    return ['img', HTMLAttributes];
  },

  addNodeView() {
    return ReactNodeViewRenderer(InlineImage, { as: 'span' });
  },
});
