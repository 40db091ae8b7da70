import { Node, ReactNodeViewRenderer } from '@tiptap/react';
import { InlineImage } from './inline-image.tsx';

/** Its address in the HTML of the editor: an element with `src` would ask a server for it at once. */
export const imageSource = 'data-source';

/** An image among the words. `cid:fil_…` is a file of the workspace that goes along with the email. */
export const ImageNode = Node.create({
  name: 'image',
  group: 'inline',
  inline: true,
  draggable: true,

  addAttributes() {
    return {
      src: {
        default: null,
        parseHTML: (element) => element.getAttribute(imageSource) ?? element.getAttribute('src'),
        renderHTML: ({ src }) => ({ [imageSource]: src }),
      },
      alt: { default: '' },
      width: { default: null },
    };
  },

  parseHTML() {
    return [{ tag: 'img[src]' }, { tag: `img[${imageSource}]` }];
  },

  renderHTML({ HTMLAttributes }) {
    return ['img', HTMLAttributes];
  },

  addNodeView() {
    return ReactNodeViewRenderer(InlineImage, { as: 'span' });
  },
});
